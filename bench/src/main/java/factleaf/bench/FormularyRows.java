package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many sheets: full builds of several sizes, and rebuilds with nothing and with one sheet changed;
 * of sheets as they are, or with editions that were handed out and a clinic that has a site.
 */
final class FormularyRows {
  private static final String SEED = "1";
  private static final Pattern EDITION = Pattern.compile("(?m)^edition:.*$");

  private final Settings settings;
  private final PrintStream out;
  private final Program program;
  private final Path folder;
  private final int editions;
  private final int[] sizes;

  /** The size that is built again. */
  private final int rebuilt;

  /** What targets are called: the sheets' editions. */
  private final String with;

  private FormularyRows(Settings settings, PrintStream out, int editions, int[] sizes, int rebuilt)
      throws IOException {
    this.settings = settings;
    this.out = out;
    this.program = new Program(settings.home());
    this.folder = settings.work().resolve("formulary");
    this.editions = editions;
    this.sizes = sizes;
    this.rebuilt = rebuilt;
    this.with = editions == 0 ? "" : ", " + editions + " editions each";
  }

  static FormularyRows of(Settings settings, PrintStream out) throws IOException {
    int[] sizes = settings.formularySizes();
    return new FormularyRows(settings, out, 0, sizes, sizes[1]);
  }

  static FormularyRows withEditions(Settings settings, PrintStream out) throws IOException {
    int[] sizes = settings.editionSizes();
    return new FormularyRows(settings, out, 3, sizes, sizes[2]);
  }

  /** Times and peaks of full builds of one size. */
  private record Full(Series seconds, Series megabytes) {
    Full with(Command.Run run) {
      return new Full(seconds.with(run.seconds()), megabytes.with(run.peakMegabytes()));
    }
  }

  void measure(Targets targets) throws IOException, InterruptedException {
    if (!program.knows("generate-sample")) {
      targets.notRun("many sheets, all rows", "factleaf has no generate-sample");
      return;
    }
    Folders.delete(folder);
    Files.createDirectories(folder);
    for (int size : sizes) {
      Progress.say("making " + size + " sheets");
      program
          .command(
              "generate-sample", "--sheets", "" + size, "--seed", SEED, sheets(size).toString())
          .run();
      if (editions > 0) {
        Editions.write(sheets(size), sheetFiles(size), editions);
      }
    }
    Map<Integer, Full> full = fullBuilds();
    out.printf("%nMany sheets%s, whole processes%n%n", with);
    reportFull(full, targets);
    rebuilds(full.get(rebuilt).seconds(), targets);
    Folders.delete(folder);
  }

  /** All sizes in turn, so that a machine that is slow for a while weighs on all. */
  private Map<Integer, Full> fullBuilds() throws IOException, InterruptedException {
    Map<Integer, Full> full = new TreeMap<>();
    double largest = 0;
    for (int round = 0; round < settings.fullBuilds(); round++) {
      for (int size : sizes) {
        if (size == sizes[2] && round >= 3 && largest > settings.largestBudgetSeconds()) {
          continue;
        }
        Progress.say("full build of " + size + " sheets, " + (round + 1));
        Folders.delete(site(size));
        Command.Run run = build(size).run();
        full.put(size, full.getOrDefault(size, new Full(Series.empty(), Series.empty())).with(run));
        largest += size == sizes[2] ? run.seconds() : 0;
      }
    }
    return full;
  }

  private void reportFull(Map<Integer, Full> full, Targets targets) throws IOException {
    Table table =
        new Table(1, "full build", "runs", "s", "from", "to", "ms a sheet", "peak MB", "files");
    for (var entry : full.entrySet()) {
      Series seconds = entry.getValue().seconds();
      table.row(
          entry.getKey() + " sheets",
          "" + seconds.size(),
          "%.2f".formatted(seconds.median()),
          "%.2f".formatted(seconds.min()),
          "%.2f".formatted(seconds.max()),
          "%.1f".formatted(seconds.median() * 1000 / entry.getKey()),
          "%.0f".formatted(entry.getValue().megabytes().median()),
          "" + Folders.files(site(entry.getKey())).size());
    }
    out.println(table);
    double first = slope(full, sizes[0], sizes[1]);
    double second = slope(full, sizes[1], sizes[2]);
    out.printf(
        "One more sheet costs %.2f ms from %d to %d sheets, %.2f ms from %d to %d.%n%n",
        first, sizes[0], sizes[1], second, sizes[1], sizes[2]);
    Series small = full.get(sizes[0]).megabytes();
    Series large = full.get(sizes[2]).megabytes();
    String range = sizes[0] + " to " + sizes[2] + " sheets" + with;
    targets.atMost(
        "full build, " + range + ": growth of the cost a sheet", second / first, 1.15, "%.2f");
    targets.atMost(
        "full build, " + range + ": growth of peak memory",
        large.median() / small.median(),
        1.25,
        "%.2f");
    targets.atMost(
        "full build, " + sizes[2] + " sheets" + with + ": peak memory, MB",
        large.max(),
        700,
        "%.0f");
  }

  /** Milliseconds that a sheet more costs, between two sizes; without what every start costs. */
  private static double slope(Map<Integer, Full> full, int from, int to) {
    double more = full.get(to).seconds().median() - full.get(from).seconds().median();
    return more * 1000 / (to - from);
  }

  private void rebuilds(Series full, Targets targets) throws IOException, InterruptedException {
    int size = rebuilt;
    Progress.say("rebuilds of " + size + " sheets");
    List<Path> files = sheetFiles(size);
    build(size).run();
    Series unchanged = Series.empty();
    Series one = Series.empty();
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < settings.builds(); i++) {
      Map<Path, String> before = Folders.state(site(size));
      unchanged = unchanged.with(build(size).run().seconds());
      int changes = Folders.changes(before, Folders.state(site(size)));
      if (changes > 0) {
        targets.notRun("rebuild with nothing changed", changes + " files were written");
        return;
      }
      change(files.get((i + 1) * files.size() / (settings.builds() + 1)), i);
      one = one.with(build(size).run().seconds());
      written.add(Folders.changes(before, Folders.state(site(size))));
    }
    Table table =
        new Table(
            1,
            "rebuild of " + size + " sheets",
            "runs",
            "s",
            "from",
            "to",
            "/ full",
            "files written");
    row(table, "nothing changed", unchanged, full, "0");
    row(table, "one sheet changed", one, full, written.toString());
    out.print(table);
    targets.atMost(
        "nothing changed of " + size + with + ": rebuild / full",
        unchanged.times(full),
        0.05,
        "%.3f");
    if (written.contains(0)) {
      targets.notRun("one sheet changed", "a change made no file new");
    } else {
      targets.atMost(
          "one changed of " + size + with + ": rebuild / full", one.times(full), 0.1, "%.3f");
    }
  }

  private static void row(Table table, String name, Series series, Series full, String written) {
    table.row(
        name,
        "" + series.size(),
        "%.2f".formatted(series.median()),
        "%.2f".formatted(series.min()),
        "%.2f".formatted(series.max()),
        "%.3f".formatted(series.times(full)),
        written);
  }

  /** A new edition: every output of the sheet prints it. */
  private static void change(Path sheet, int number) throws IOException {
    Matcher edition = EDITION.matcher(Files.readString(sheet));
    if (!edition.find()) {
      throw new IOException(sheet + " has no line with its edition");
    }
    Files.writeString(sheet, edition.replaceFirst("edition: \"9." + number + "\""));
  }

  private Command build(int size) throws IOException {
    return program.command(
        "build",
        sheets(size).toString(),
        "--out",
        site(size).toString(),
        "--today",
        lastCheckedOn(sheetFiles(size)));
  }

  /** Before that day, some sheets would be from the future. */
  private static String lastCheckedOn(List<Path> sheets) throws IOException {
    String last = "";
    for (Path sheet : sheets) {
      String day = Program.checkedOn(sheet);
      last = day.compareTo(last) > 0 ? day : last;
    }
    return last;
  }

  private List<Path> sheetFiles(int size) throws IOException {
    List<Path> found =
        Folders.files(sheets(size)).stream()
            .filter(f -> f.getFileName().toString().matches("(.*\\.)?facts\\.yaml"))
            .toList();
    if (found.size() != size) {
      throw new IOException(sheets(size) + " has " + found.size() + " sheets instead of " + size);
    }
    return found;
  }

  private Path sheets(int size) {
    return folder.resolve("sheets-" + size);
  }

  private Path site(int size) {
    return folder.resolve("out-" + size);
  }
}

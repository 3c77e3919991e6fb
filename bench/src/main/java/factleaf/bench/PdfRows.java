package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every handout of the sheet as a PDF, warm and in-process: ours tagged, ours untagged and
 * openhtmltopdf; the patient's also against Typst and bare OpenPDF.
 */
final class PdfRows {
  private static final String PATIENT = "patient";

  private final Settings settings;
  private final PrintStream out;
  private final Path folder;

  PdfRows(Settings settings, PrintStream out) throws IOException {
    this.settings = settings;
    this.out = out;
    this.folder = Files.createDirectories(settings.work().resolve("pdf"));
  }

  static List<Page> handouts(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("out/baclofen"))) {
      List<Page> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Page.read(file));
      }
      return pages;
    }
  }

  void measure(Targets targets) throws IOException {
    EmbeddedFonts fonts = new EmbeddedFonts();
    Path fontFolder = settings.work().resolve("fonts");
    fonts.writeTo(fontFolder);
    for (Page page : handouts(settings.home())) {
      List<Contender> contenders = new ArrayList<>();
      contenders.add(new FactleafPdf(page));
      contenders.add(new UntaggedPdf(page, fonts));
      contenders.add(new OpenHtmlPdf(page, fonts));
      if (page.id().equals(PATIENT)) {
        Path typst = settings.work().resolve("typst");
        contenders.add(new OpenPdfWords(page, fonts));
        TypstPdf fresh = new TypstPdf(page, typst, fontFolder, folder, false);
        out.println("Typst " + fresh.version());
        contenders.add(fresh);
        contenders.add(new TypstPdf(page, typst, fontFolder, folder, true));
      }
      try {
        compare(page, contenders, targets);
      } finally {
        for (Contender contender : contenders) {
          contender.close();
        }
      }
    }
  }

  private void compare(Page page, List<Contender> contenders, Targets targets) throws IOException {
    Progress.say("warm PDF of " + page.file().getFileName());
    Map<String, Series> times = new Race(settings).run(contenders);
    String ours = contenders.getFirst().name();
    Words reference = Words.of(contenders.getFirst().pdf());
    List<Judged> judged = new ArrayList<>();
    for (Contender contender : contenders) {
      byte[] pdf = contender.pdf();
      Files.write(folder.resolve(page.id() + "-" + file(contender.name()) + ".pdf"), pdf);
      judged.add(Judged.of(contender.name(), pdf, reference));
    }
    out.printf(
        "%nHandout \"%s\" as PDF, warm, in-process (%d words; medians of %d rounds)%n%n",
        page.id(), reference.total(), settings.rounds());
    out.print(table(judged, times, ours));
    out.println("\nRules that veraPDF finds broken:");
    judged.forEach(j -> out.print(j.rules()));
    if (page.id().equals(PATIENT)) {
      targets(targets, judged, times, ours);
    }
  }

  private static Table table(List<Judged> judged, Map<String, Series> times, String ours) {
    String[] head = Table.join(new String[] {"", "ms", "from", "to", "x ours"}, Judged.HEAD);
    Table table = new Table(1, head);
    for (Judged j : judged) {
      Series series = times.get(j.name());
      String[] time = {
        j.name(),
        "%.1f".formatted(series.median()),
        "%.1f".formatted(series.min()),
        "%.1f".formatted(series.max()),
        "%.2f".formatted(series.times(times.get(ours)))
      };
      table.row(Table.join(time, j.cells()));
    }
    return table;
  }

  private void targets(
      Targets targets, List<Judged> judged, Map<String, Series> times, String ours) {
    Series own = times.get(ours);
    for (Judged j : judged) {
      String measure = "one PDF, warm: " + j.name() + " / ours";
      if (!j.sameWords()) {
        targets.notRun(measure, "its PDF has not the same words, see above");
      } else if (j.name().startsWith("Typst, tagged")) {
        targets.atLeast(measure, times.get(j.name()).times(own), 4);
      } else if (j.name().startsWith("openhtmltopdf")) {
        targets.atLeast(measure, times.get(j.name()).times(own), 12);
      } else if (j.name().startsWith("OpenPDF")) {
        targets.atMost(
            "one PDF, warm: ours / " + j.name(), own.times(times.get(j.name())), 2, "%.2f");
      }
    }
  }

  private static String file(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole processes, from nothing: a build of the sheet against WeasyPrint making one PDF. */
final class ColdRows {
  private final Settings settings;
  private final PrintStream out;
  private final Path folder;

  ColdRows(Settings settings, PrintStream out) throws IOException {
    this.settings = settings;
    this.out = out;
    this.folder = Files.createDirectories(settings.work().resolve("cold"));
  }

  void measure(Targets targets) throws IOException, InterruptedException {
    Path site = folder.resolve("out");
    Program program = new Program(settings.home());
    Command build =
        program.command(
            "build",
            "--out",
            site.toString(),
            "--today",
            Program.checkedOn(settings.home().resolve("facts.yaml")));
    List<Page> handouts = PdfRows.handouts(settings.home());
    Map<String, Command> peers = new LinkedHashMap<>();
    for (Page page : handouts) {
      peers.put(page.id(), weasyPrint(page, "plain"));
    }
    Progress.say("cold build against WeasyPrint");
    // Once unmeasured: the files come into the system's cache, and whatever a first start makes is
    // made.
    Folders.delete(site);
    build.run();
    for (Command peer : peers.values()) {
      peer.run();
    }
    Series ours = Series.empty();
    Map<String, Series> theirs = new LinkedHashMap<>();
    for (int i = 0; i < settings.processRuns(); i++) {
      Folders.delete(site);
      ours = ours.with(build.run().seconds());
      for (var peer : peers.entrySet()) {
        double seconds = peer.getValue().run().seconds();
        theirs.merge(peer.getKey(), Series.empty().with(seconds), (all, one) -> all.with(seconds));
      }
    }
    report(handouts, ours, theirs, Folders.files(site).size());
    for (var peer : theirs.entrySet()) {
      targets.atLeast(
          "cold: WeasyPrint, " + peer.getKey() + ".pdf only / ours, all files",
          peer.getValue().times(ours),
          1);
    }
  }

  private void report(List<Page> handouts, Series ours, Map<String, Series> theirs, int files)
      throws IOException, InterruptedException {
    out.printf("%nCold, whole processes (medians of %d runs)%n%n", settings.processRuns());
    Table times = new Table(1, "", "s", "from", "to", "x ours");
    row(times, "factleaf build, " + files + " files", ours, ours);
    theirs.forEach((id, series) -> row(times, "WeasyPrint, " + id + ".pdf only", series, ours));
    out.println(times);
    Table pdfs = new Table(1, Table.join(new String[] {"WeasyPrint's PDFs"}, Judged.HEAD));
    StringBuilder rules = new StringBuilder("\nRules that veraPDF finds broken:\n");
    for (Page page : handouts) {
      Words reference = Words.of(new FactleafPdf(page).pdf());
      for (String variant : List.of("plain", "pdf/ua-1")) {
        weasyPrint(page, variant).run();
        byte[] pdf = Files.readAllBytes(pdf(page, variant));
        Judged judged = Judged.of(page.id() + ", " + variant, pdf, reference);
        pdfs.row(Table.join(new String[] {judged.name()}, judged.cells()));
        rules.append(judged.rules());
      }
    }
    out.print(pdfs);
    out.print(rules);
  }

  private static void row(Table table, String name, Series series, Series ours) {
    table.row(
        name,
        "%.2f".formatted(series.median()),
        "%.2f".formatted(series.min()),
        "%.2f".formatted(series.max()),
        "%.2f".formatted(series.times(ours)));
  }

  /** With our fonts only, so that it does not look through the machine's. */
  private Command weasyPrint(Page page, String variant) throws IOException {
    Path fonts = settings.work().resolve("fonts");
    new EmbeddedFonts().writeTo(fonts);
    Path config = settings.work().resolve("fonts.conf");
    Files.writeString(
        config,
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(fonts, settings.work().resolve("fonts-cache")));
    String[] words = {"weasyprint", "-q", page.file().toString(), pdf(page, variant).toString()};
    String[] more =
        variant.equals("plain") ? new String[0] : new String[] {"--pdf-variant", variant};
    return Command.in(folder, Table.join(words, more)).with("FONTCONFIG_FILE", config.toString());
  }

  private Path pdf(Page page, String variant) {
    return folder.resolve(page.id() + "-" + variant.replace('/', '-') + ".pdf");
  }
}

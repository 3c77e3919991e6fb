package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** From a save to the page, and to its PDF, in {@code factleaf serve}. */
final class ServeRows {
  private static final String PAGE = "baclofen/patient.html";
  private static final String PDF = "baclofen/patient.pdf";
  private static final String WORDS = "This may be a bad allergic reaction";

  /** How long the reader looks at the page before the first save, in seconds. */
  private static final int FIRST_LOOK = 5;

  private static final int WARM_UP = 30;

  private final Settings settings;
  private final PrintStream out;
  private final Path facts;
  private final String text;
  private int saves;

  ServeRows(Settings settings, PrintStream out) throws IOException {
    this.settings = settings;
    this.out = out;
    Path folder = settings.work().resolve("serve");
    Files.createDirectories(folder.resolve("templates"));
    facts = folder.resolve("facts.yaml");
    text = Files.readString(settings.home().resolve("facts.yaml"));
  }

  void measure(Targets targets) throws IOException, InterruptedException {
    Series first = Series.empty();
    for (int i = 0; i < settings.processRuns(); i++) {
      Progress.say("the preview starts");
      try (Served served = start();
          ServedPage page = ServedPage.open(served.address() + PAGE)) {
        Thread.sleep(Duration.ofSeconds(FIRST_LOOK));
        first = first.with(toScreen(page));
      }
    }
    Series html = Series.empty();
    Series pdf = Series.empty();
    Series screen = Series.empty();
    Series fetched = Series.empty();
    try (Served served = start()) {
      Progress.say("the preview warms up");
      served.get(PAGE);
      Thread.sleep(Duration.ofSeconds(WARM_UP));
      for (int i = 0; i < settings.saves(); i++) {
        html = html.with(toBytes(served, PAGE));
        pdf = pdf.with(toBytes(served, PDF));
      }
      try (ServedPage page = ServedPage.open(served.address() + PAGE)) {
        for (int i = 0; i < settings.saves(); i++) {
          screen = screen.with(toScreen(page));
          Instant save = save(words());
          fetched = fetched.with(page.fetched("/" + PDF) - milliseconds(save));
        }
      }
    }
    out.printf(
        "%nThe preview, from a save of the sheet (medians of %d saves, and of %d starts)%n%n",
        html.size(), first.size());
    Table table = new Table(1, "until", "ms", "from", "to", "to reach");
    row(table, targets, "the page's bytes are here, over HTTP", html, 60);
    row(table, targets, "its PDF's bytes are here, over HTTP", pdf, 90);
    row(table, targets, "the page is on Chromium's screen", screen, 150);
    row(table, targets, "its PDF's bytes are in Chromium", fetched, 300);
    row(table, targets, "the same page, first save after a start", first, 300);
    out.print(table);
  }

  private static void row(Table table, Targets targets, String what, Series series, int most) {
    table.row(
        what,
        "%.0f".formatted(series.median()),
        "%.0f".formatted(series.min()),
        "%.0f".formatted(series.max()),
        Integer.toString(most));
    targets.atMost("serve, ms until " + what, series.median(), most, "%.0f");
  }

  private Served start() throws IOException {
    save(WORDS);
    return Served.of(settings.home(), facts);
  }

  private double toBytes(Served served, String path) throws IOException, InterruptedException {
    Instant save = save(words());
    served.get(path);
    return milliseconds(Instant.now()) - milliseconds(save);
  }

  private double toScreen(ServedPage page) throws IOException {
    String words = words();
    page.lookFor(words);
    Instant save = save(words);
    return page.seen() - milliseconds(save);
  }

  /** Words that no save had before; a digit would be a figure without a source. */
  private String words() {
    saves++;
    StringBuilder name = new StringBuilder(WORDS).append(" of sort ");
    Integer.toString(saves).chars().forEach(digit -> name.append((char) (digit - '0' + 'k')));
    return name.toString();
  }

  /** As editors save: a whole file takes the place of the old one. Returns the time of that. */
  private Instant save(String words) throws IOException {
    Path draft = facts.resolveSibling("draft");
    Files.writeString(draft, text.replace(WORDS, words));
    Instant now = Instant.now();
    Files.move(draft, facts, StandardCopyOption.ATOMIC_MOVE);
    return now;
  }

  private static double milliseconds(Instant time) {
    return time.getEpochSecond() * 1e3 + time.getNano() / 1e6;
  }
}

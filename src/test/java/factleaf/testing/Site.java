package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The pages of the real sheet, the index and the reports of coverage and diff, made once in a new
 * folder, and one browser to open them in, for all test classes that ask for them.
 */
public final class Site implements BeforeAllCallback, BeforeEachCallback, AutoCloseable {
  private static final Path CASES = Path.of("src/test/resources");
  private static final Path TEMPLATES = Path.of("templates");

  private static final Path AUDIT = Path.of("out/baclofen/audit.html");
  private static final Path AUDIT_IN_SHORT = Path.of("audit-in-short.html");

  /** How many entries of one kind show what all of them are like. */
  private static final int ALIKE = 2;

  private static Path folder;
  private static Browser browser;

  /** Every page, by its path in {@link #folder()}. */
  public static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(folder::relativize)
          .filter(page -> !page.equals(AUDIT_IN_SHORT))
          .sorted()
          .toList();
    }
  }

  /**
   * Those to look at in a browser: of the audit, whose hundreds of entries are alike, each kind a
   * few times.
   */
  public static List<Path> screens() throws IOException {
    return pages().stream().map(page -> page.equals(AUDIT) ? AUDIT_IN_SHORT : page).toList();
  }

  /** The pages of the sheet. */
  public static List<Path> handouts() throws IOException {
    return pages().stream()
        .filter(page -> page.startsWith("out/baclofen") && !page.endsWith("index.html"))
        .toList();
  }

  /** Opens a page afresh, in a window of this many CSS pixels. */
  public static Browser open(Path page, int width) {
    browser.open(address(folder.resolve(page)), width);
    return browser;
  }

  public static Path folder() {
    return folder;
  }

  public static Browser browser() {
    return browser;
  }

  /** The address of a file as a browser writes it. */
  public static String address(Path file) {
    return "file://" + file.toUri().getRawPath();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (folder == null) {
      context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Site.class, this);
      folder = Files.createTempDirectory("factleaf-site");
      Builds.build(Builds.BACLOFEN, folder.resolve("out"));
      reportCoverage();
      reportChanges();
      shortenAudit();
    }
  }

  /** Before each test, not once: a class that is skipped as a whole counts as no test at all. */
  @Override
  public void beforeEach(ExtensionContext context) {
    if (context.getTags().contains(Browser.TAG)) {
      assumeTrue(Browser.isInstalled(), Browser.NEEDED);
      if (browser == null) {
        browser = Browser.start();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (browser != null) {
      browser.close();
      browser = null;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    folder = null;
  }

  /** The project's report on a sheet that uses its sources in every way. */
  private static void reportCoverage() throws IOException {
    Path templates = folder.resolve("templates");
    copy(CASES.resolve("findings/templates"), templates);
    for (String file : List.of("coverage.ftlh", "coverage.css")) {
      Files.writeString(templates.resolve(file), Files.readString(TEMPLATES.resolve(file)));
    }
    Builds.Run run =
        Builds.run(
            "coverage",
            "--today",
            Builds.TODAY,
            "--templates",
            templates.toString(),
            "--snapshots",
            CASES.resolve("verify/texts").toString(),
            "--report",
            folder.resolve("coverage.html").toString(),
            CASES.resolve("verify/good/facts.yaml").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  /** The report on what changed between two sheets that differ in many ways. */
  private static void reportChanges() {
    Path cases = CASES.resolve("diff-reports");
    Builds.Run run =
        Builds.run(
            "diff",
            cases.resolve("old.facts.yaml").toString(),
            cases.resolve("new.facts.yaml").toString(),
            "--report-format",
            "html",
            "--report",
            folder.resolve("diff.html").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  /** Leaves out items and rows that hold the same kinds of elements as some before them. */
  private static void shortenAudit() throws IOException {
    Document page = Jsoup.parse(Files.readString(folder.resolve(AUDIT)));
    page.outputSettings().prettyPrint(false);
    Map<Set<String>, Integer> seen = new HashMap<>();
    for (Element item : page.select("main li, main tbody tr")) {
      Set<String> kinds = new TreeSet<>();
      item.getAllElements().forEach(e -> kinds.add(e.normalName() + "." + e.className()));
      if (page.equals(item.ownerDocument()) && seen.merge(kinds, 1, Integer::sum) > ALIKE) {
        item.remove();
      }
    }
    Files.writeString(folder.resolve(AUDIT_IN_SHORT), page.outerHtml());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

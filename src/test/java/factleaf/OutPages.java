package factleaf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The pages of out/, and a Chromium to open them in. */
abstract class OutPages {
  static final Path OUT = Path.of("out");
  static final Path INDEX = OUT.resolve("index.html");
  static final Path SEARCH = OUT.resolve("search.html");
  static final int PHONE = 360;
  static final int DESKTOP = 1280;

  static Browser browser;

  @BeforeAll
  static void say() {
    if (!Browser.isInstalled()) {
      System.out.println("Tests in a browser are skipped: " + Browser.NEEDED);
    }
  }

  /** Before each test, not once: a class that is skipped as a whole counts as no test at all. */
  @BeforeEach
  void start() {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    if (browser == null) {
      browser = Browser.start();
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  static List<Path> pages() throws IOException {
    return files(".html");
  }

  /** Those of sheets, but for the pages that list what a sheet has. */
  static List<Path> handouts() throws IOException {
    return pages().stream()
        .filter(page -> !page.endsWith("index.html"))
        .filter(page -> Files.exists(page.resolveSibling("audit.html")))
        .toList();
  }

  static void open(Path page, int width) {
    browser.open(address(page), width);
  }

  /** The address of a page as a browser writes it. */
  static String address(Path page) {
    return "file://" + page.toUri().getRawPath();
  }

  static List<Path> files(String ending) throws IOException {
    return files(OUT, ending);
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}

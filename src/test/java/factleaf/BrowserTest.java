package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** The pages of out/ in a real Chromium. */
class BrowserTest {
  private static final Path OUT = Path.of("out");
  private static final Path INDEX = OUT.resolve("index.html");
  private static final Path PATIENT = OUT.resolve("baclofen/patient.html");
  private static final int PHONE = 360;
  private static final int DESKTOP = 1280;

  /** Texts that this width does not show, each with the class or element that hides it. */
  private static final String HIDDEN_TEXTS =
      """
      const hidden = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode, parent = text.parentElement;
        if (text.data.trim() === '' || parent.localName === 'script') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const seen = [...range.getClientRects()].some(box => box.width > 0 && box.right > 0);
        const shown = parent.checkVisibility({opacityProperty: true, visibilityProperty: true});
        const home = parent.closest('.skip, thead, .head');
        if (!seen || !shown) hidden.push(home ? home.classList[0] || home.localName : text.data);
      }
      return [...new Set(hidden)];
      """;

  private static Browser browser;

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
    }
  }

  static List<Path> pages() throws IOException {
    return files(".html");
  }

  static List<Path> handouts() throws IOException {
    return pages().stream().filter(page -> !page.equals(INDEX)).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksForNothingButItself(Path page) {
    open(page, DESKTOP);

    assertThat(browser.requests()).containsExactly(address(page));
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoScript(Path page) {
    open(page, DESKTOP);

    List<String> scripts =
        browser.run(
            """
            return [...document.querySelectorAll('*')]
              .filter(e => e.localName === 'script'
                  || [...e.attributes].some(a =>
                      a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)))
              .map(e => e.outerHTML);
            """);
    // Only the index has one, which its policy names; see IndexSearchTest.
    assertThat(scripts).hasSize(page.endsWith("index.html") ? 1 : 0);
  }

  /** A row's own heads are for phones; here the table's head says the same. */
  @ParameterizedTest
  @MethodSource("pages")
  void showsAllTextOnADesktop(Path page) {
    open(page, DESKTOP);

    List<String> hidden = browser.run(HIDDEN_TEXTS);
    assertThat(hidden).isSubsetOf("skip", "head");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsAllTextOnAPhone(Path page) {
    open(page, PHONE);

    List<String> hidden = browser.run(HIDDEN_TEXTS);
    assertThat(hidden).isSubsetOf("skip", "thead");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAPhone(Path page) {
    assertFits(page, PHONE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsADesktop(Path page) {
    assertFits(page, DESKTOP);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinThePageHasItsTarget(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('a[href^="#"]')]
              .map(a => a.getAttribute('href'))
              .filter(href => document.querySelectorAll('[id="' + href.slice(1) + '"]').length !== 1);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a[href^='#']")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everyCitationLeadsToASourceThatLeadsBack(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('a.cite')]
              .filter(cite => {
                const source = document.querySelector('.sources > li' + cite.hash);
                const back = cite.id ? 'a[href="#' + cite.id + '"]' : 'a[href^="#cite-"]';
                return source === null || source.querySelector(back) === null;
              })
              .map(cite => cite.outerHTML);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a.cite[id]")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everySourceLeadsToCitationsOfItself(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('.sources > li')]
              .filter(source => {
                const cites = [...source.querySelectorAll('a[href^="#"]')]
                  .map(back => document.getElementById(back.hash.slice(1)));
                return cites.length === 0
                  || cites.some(cite => cite === null || cite.hash !== '#' + source.id);
              })
              .map(source => source.id);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll(".sources > li")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void aReaderFollowsACitationAndComesBack(Path page) {
    open(page, PHONE);
    WebElement cite = browser.find("a.cite[id]");
    String there = cite.getDomAttribute("href");
    String here = "#" + cite.getDomAttribute("id");

    cite.click();
    assertThat(browser.find(":target")).isEqualTo(browser.find(there));
    browser.find(":target a[href='" + here + "']").click();
    assertThat(browser.find(":target")).isEqualTo(cite);
  }

  @Test
  void theIndexLeadsToEveryHandoutAndNowhereElse() throws IOException {
    open(INDEX, DESKTOP);

    List<Path> linked =
        browser.findAll("main a").stream()
            .map(link -> Path.of("").toUri().relativize(URI.create(link.getDomProperty("href"))))
            .map(link -> Path.of(link.getPath()))
            .sorted()
            .toList();
    List<Path> built = Stream.of(handouts(), files(".pdf")).flatMap(List::stream).sorted().toList();
    assertThat(linked).isEqualTo(built).isNotEmpty();
  }

  @Test
  void aReaderOpensTheHandoutsFromTheIndex() throws IOException {
    for (Path page : handouts()) {
      open(INDEX, PHONE);
      browser.find("a[href='" + OUT.relativize(page) + "']").click();
      assertThat(browser.<String>run("return location.href")).isEqualTo(address(page));
      assertThat(browser.title()).startsWith(browser.find("h1").getText() + " – ");
    }
  }

  @Test
  void warningsAreHeadingsOnThePatientSheet() {
    open(PATIENT, PHONE);

    assertThat(browser.findAll("h2"))
        .filteredOn(WebElement::isDisplayed)
        .extracting(WebElement::getText)
        .contains("Stopping this medicine", "When to get help");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void printsFromTheBrowser(Path page) throws IOException {
    open(page, DESKTOP);
    String title = browser.find("h1").getText();

    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text.lines().map(String::strip)).contains(title);
      assertThat(text).doesNotContain(browser.find(".skip").getDomProperty("textContent"));
      assertThat(pdf.getPages()).isNotEmpty();
    }
  }

  private static void open(Path page, int width) {
    browser.open(address(page), width);
  }

  private static void assertFits(Path page, int width) {
    open(page, width);
    long window = browser.run("return document.documentElement.clientWidth");
    long content = browser.run("return document.documentElement.scrollWidth");
    assertThat(window).isEqualTo(width);
    assertThat(content).isLessThanOrEqualTo(window);
  }

  /** The address of a page as a browser writes it. */
  private static String address(Path page) {
    return "file://" + page.toUri().getRawPath();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(OUT)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}

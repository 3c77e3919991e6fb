package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** The pages of out/ in a real Chromium. */
class BrowserTest extends OutPages {
  private static final Path PATIENT = OUT.resolve("baclofen/patient.html");

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
        const home = parent.closest('.skip, thead, .head, .folded, .contents');
        if (!seen || !shown) hidden.push(home ? home.classList[0] || home.localName : text.data);
      }
      return [...new Set(hidden)];
      """;

  /** Scripts of every kind: elements, handlers, and addresses that are code. */
  private static final String SCRIPTS =
      """
      return [...document.querySelectorAll('*')]
        .filter(e => e.localName === 'script'
            || [...e.attributes].some(a =>
                a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)))
        .map(e => e.outerHTML);
      """;

  /** Opens all that is folded. */
  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach(details => details.open = true)";

  /** A row's own heads are for phones; here the table's head says the same. */
  @ParameterizedTest
  @MethodSource("pages")
  void asksForNothingElseAndShowsAllTextOnADesktop(Path page) {
    open(page, DESKTOP);

    assertThat(browser.requests()).containsExactly(address(page));
    assertThat(browser.console()).isEmpty();
    // The index and the search have one, which their policies name; see IndexSearchTest.
    assertThat(browser.<List<String>>run(SCRIPTS))
        .hasSize(page.equals(INDEX) || page.equals(SEARCH) ? 1 : 0);
    assertFits(DESKTOP);
    assertShowsAllText("head");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAPhoneAndShowsAllTextOnIt(Path page) {
    open(page, PHONE);

    assertFits(PHONE);
    assertShowsAllText("thead");
  }

  @Test
  void warningsAreHeadingsOnThePatientSheet() {
    open(PATIENT, PHONE);

    assertThat(browser.findAll("h2"))
        .filteredOn(WebElement::isDisplayed)
        .extracting(WebElement::getText)
        .contains("Stopping this medicine", "When to get help");
  }

  /**
   * Those of the index, of sheets, tags and changes; of handouts, BrowserPrintTest looks closer.
   */
  static List<Path> lists() throws IOException {
    List<Path> handouts = handouts();
    return pages().stream().filter(page -> !handouts.contains(page)).toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void printsFromTheBrowser(Path page) throws IOException {
    open(page, DESKTOP);
    String title = browser.find("h1").getText();

    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text.replaceAll("\\s+", " ")).contains(title); // a long one has several lines
      assertThat(text).doesNotContain(browser.find(".skip").getDomProperty("textContent"));
      assertThat(pdf.getPages()).isNotEmpty();
    }
  }

  /** Contents and the sources of a section hide until a reader opens them, and nothing else. */
  private static void assertShowsAllText(String heads) {
    List<String> hidden = browser.run(HIDDEN_TEXTS);
    assertThat(hidden).isSubsetOf("skip", heads, "folded", "contents");
    browser.run(UNFOLD);
    List<String> stillHidden = browser.run(HIDDEN_TEXTS);
    assertThat(stillHidden).isSubsetOf("skip", heads);
  }

  private static void assertFits(int width) {
    long window = browser.run("return document.documentElement.clientWidth");
    long content = browser.run("return document.documentElement.scrollWidth");
    assertThat(window).isEqualTo(width);
    assertThat(content).isLessThanOrEqualTo(window);
  }
}

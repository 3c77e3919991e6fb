package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages stay whole for readers who zoom, space out text, or set colours or motion. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class ReadersSettingsTest {
  private static final int DESKTOP = 1280;
  private static final Path PATIENT = Path.of("out/baclofen/patient.html");

  /** WCAG 2.2, 1.4.12, in full. */
  private static final String TEXT_SPACING =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
          + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

  /**
   * Texts that the window or a box around them cuts off, or that run over the edge of their block.
   * A wide table may scroll within itself (1.4.10), heads of tables stand beside each row instead.
   */
  private static final String CUT_OFF =
      """
      const clips = new Map([[document.documentElement, null]]);
      const clip = e => {
        if (!clips.has(e)) {
          clips.set(e, getComputedStyle(e).overflow !== 'visible' ? e : clip(e.parentElement));
        }
        return clips.get(e);
      };
      const cut = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode, parent = text.parentElement;
        if (text.data.trim() === '' || parent.closest('.skip, .wide')) continue;
        if (innerWidth <= 704 && parent.closest('thead')) continue;
        let block = parent;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        const around = block.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
          const within = box.left >= 0 && box.right <= innerWidth + 0.5
            && box.right <= around.right + 1 && box.top >= around.top - 8 && box.bottom <= around.bottom + 8;
          if (!within && box.width > 0) cut.push(text.data.trim());
        }
        if (clip(parent) !== null) cut.push('clipped by ' + clip(parent).outerHTML);
      }
      return [...new Set(cut)];
      """;

  static List<Path> pages() throws IOException {
    return Site.screens();
  }

  static List<Path> handouts() throws IOException {
    return Site.handouts();
  }

  /**
   * A window of 1280 pixels at 400 %, at 200 %, and at 100 %; and the last text larger or spaced.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLostInLargerOrSpacedText(Path page) {
    Browser browser = Site.open(page, DESKTOP / 4);
    assertWhole(browser, "at 400 %");
    browser.style(TEXT_SPACING);
    assertWhole(browser, "spaced out at 400 %");
    browser.resize(DESKTOP);
    assertWhole(browser, "spaced out");
    browser.style("html { font-size: 200% !important }");
    assertWhole(browser, "with text of twice the size, as by the browser's font size");
    browser.style("");
    browser.resize(DESKTOP / 2);
    assertWhole(browser, "at 200 %");
  }

  @Test
  void textThatIsCutOffIsNoticed() {
    Browser browser = Site.open(PATIENT, 320);
    browser.style("h1 { white-space: nowrap !important; font-size: 20rem !important }");
    assertThat(browser.<List<String>>run(CUT_OFF)).contains("Baclofen");
    browser = Site.open(PATIENT, 320);
    browser.style(".draft { height: 1rem; overflow: hidden }");
    assertThat(browser.<List<String>>run(CUT_OFF)).anyMatch(text -> text.startsWith("Unreviewed"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void coloursAndMotionFollowTheReadersChoice(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    assertColoursFollow(browser);
    browser.emulate("screen", Map.of("prefers-reduced-motion", "reduce"));
    List<String> moving =
        browser.run(
            """
            return [...document.querySelectorAll('*')]
              .filter(e => {
                const style = getComputedStyle(e);
                return style.animationName !== 'none' || style.transitionDuration !== '0s'
                  || style.scrollBehavior !== 'auto';
              })
              .map(e => e.outerHTML);
            """);
    assertThat(moving).isEmpty();
  }

  @Test
  void followingALinkScrollsSmoothlyForOthers() {
    Browser browser = Site.open(PATIENT, DESKTOP);
    browser.emulate("screen", Map.of("prefers-reduced-motion", "no-preference"));
    assertThat(style(browser, "html", "scrollBehavior")).isEqualTo("smooth");
  }

  private static void assertColoursFollow(Browser browser) {
    browser.emulate("screen", Map.of("prefers-color-scheme", "light"));
    assertThat(style(browser, "html", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    browser.emulate("screen", Map.of("prefers-color-scheme", "dark"));
    assertThat(style(browser, "html", "backgroundColor")).isEqualTo("rgb(20, 24, 27)");
    browser.emulate("print", Map.of("prefers-color-scheme", "dark"));
    assertThat(style(browser, "body", "color"))
        .isIn("rgb(17, 17, 17)", "rgb(22, 25, 28)", "rgb(0, 0, 0)");
  }

  /** Where the reader's own few colours replace ours, borders alone tell flags and boxes apart. */
  @ParameterizedTest
  @MethodSource("handouts")
  void flagsAndBoxesKeepTheirBordersInForcedColours(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    List<String> before = borders(browser);
    browser.emulate("screen", Map.of("forced-colors", "active"));
    assertThat(browser.<Boolean>run("return matchMedia('(forced-colors: active)').matches"))
        .isTrue();
    assertThat(borders(browser)).isEqualTo(before).isNotEmpty();
    List<String> unseen =
        browser.run(
            """
            return [...document.querySelectorAll('.flag, .draft, .tone-key, .tone-warning, .tone-emergency')]
              .filter(e => getComputedStyle(e).borderTopColor !== getComputedStyle(document.body).color)
              .map(e => e.outerHTML);
            """);
    assertThat(unseen).isEmpty();
  }

  /** The kinds of border of each kind of flag and box. */
  private static List<String> borders(Browser browser) {
    return browser.run(
        """
        return [...new Set([...document.querySelectorAll('.flag, .draft, [class*="tone-"]:not(.tone-plain)')]
          .map(e => e.className + ' ' + getComputedStyle(e).borderTopStyle + ' ' + getComputedStyle(e).borderTopWidth))];
        """);
  }

  private static String style(Browser browser, String selector, String property) {
    return browser.run(
        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
        selector,
        property);
  }

  private static void assertWhole(Browser browser, String how) {
    assertThat(browser.<Long>run("return document.documentElement.scrollWidth - innerWidth"))
        .as(how)
        .isLessThanOrEqualTo(0);
    assertThat(browser.<List<String>>run(CUT_OFF)).as(how).isEmpty();
  }
}

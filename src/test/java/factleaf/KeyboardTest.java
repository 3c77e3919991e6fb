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
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Pages can be used with a keyboard, and show where the focus is. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class KeyboardTest {
  private static final int DESKTOP = 1280;

  /** What gets the focus. */
  private static final String STOPS = "a[href], summary, input, [tabindex=\"0\"]";

  /**
   * Unfolds all and notes each element that gets the focus, and what is wrong with the ring around
   * it.
   */
  private static final String WATCH =
      """
      document.querySelectorAll('details').forEach(details => details.open = true);
      const all = window.all = [...document.querySelectorAll(arguments[0])];
      const seen = window.seen = [], poor = window.poor = [];
      const channels = colour => colour.match(/[\\d.]+/g).map(Number);
      const luminance = colour => {
        const [r, g, b] = channels(colour).slice(0, 3).map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = element => {
        for (let e = element; e; e = e.parentElement) {
          const colour = getComputedStyle(e).backgroundColor;
          if (channels(colour)[3] !== 0) return colour;
        }
        return 'rgb(255, 255, 255)';
      };
      const fault = element => {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2) return 'no ring';
        if (box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight) return 'out of sight';
        const [a, b] = [luminance(style.outlineColor), luminance(ground(element.parentElement))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast < 3 ? 'ring of contrast ' + contrast : '';
      };
      document.addEventListener('focusin', event => {
        seen.push(all.indexOf(event.target));
        const found = fault(event.target);
        if (found) poor.push(event.target.outerHTML + ': ' + found);
      });
      return all.length;
      """;

  static List<Path> screens() throws IOException {
    return Site.screens();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void theFirstKeyShowsALinkThatSkipsToTheContent(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    String box = "const box = arguments[0].getBoundingClientRect();";
    String inSight = box + " return box.left >= 0 && box.top >= 0 && box.width > 24;";
    assertThat(browser.<Boolean>run(inSight, browser.find(".skip"))).isFalse();

    browser.press(Keys.TAB);
    assertThat(browser.<Object>run("return document.activeElement"))
        .isEqualTo(browser.find(".skip"));
    assertThat(browser.<Boolean>run(inSight, browser.find(".skip"))).isTrue();

    browser.press(Keys.ENTER);
    assertThat(browser.<String>run("return location.hash")).isEqualTo("#content");
    browser.press(Keys.TAB);
    String inContent =
        "return !document.querySelector('main a[href], main summary, main input')"
            + " || document.activeElement.closest('main') !== null";
    assertThat(browser.<Boolean>run(inContent)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void theFocusGoesThroughThePageInOrderAndIsSeen(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    assertFocusIsSeen(browser);
  }

  /** One page of each style sheet, and of each kind of box; other colours change no order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "out/index.html",
        "out/search.html",
        "out/baclofen/patient.html",
        "out/baclofen/card.html",
        "out/baclofen/clinician.html",
        "audit-in-short.html",
        "coverage.html",
        "diff.html"
      })
  void theFocusIsSeenInDarkColours(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    browser.emulate("screen", Map.of("prefers-color-scheme", "dark"));
    browser.run(WATCH, STOPS);
    browser.press(Keys.TAB);
    browser.run("all.forEach(element => element.focus())");
    assertThat(browser.<List<Object>>run("return seen")).hasSameSizeAs(browser.findAll(STOPS));
    assertThat(browser.<List<String>>run("return poor")).isEmpty();
  }

  @Test
  void aRingThatIsMissingOrPaleIsNoticed() {
    assertThat(faultsWith("outline: none")).isNotEmpty().allMatch(f -> f.endsWith("no ring"));
    assertThat(faultsWith("outline-color: #ddd"))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("ring of contrast 1."));
  }

  private static List<String> faultsWith(String declaration) {
    Browser browser = Site.open(Path.of("out/index.html"), DESKTOP);
    browser.style(":focus-visible { " + declaration + " !important }");
    browser.run(WATCH, STOPS);
    browser.press(Keys.TAB.toString().repeat(3));
    return browser.run("return poor");
  }

  private static void assertFocusIsSeen(Browser browser) {
    long stops = browser.run(WATCH, STOPS);
    browser.press(Keys.TAB.toString().repeat((int) stops));
    assertThat(browser.<List<String>>run("return poor")).isEmpty();
    List<Long> inOrder = browser.run("return [...Array(arguments[0]).keys()]", stops);
    assertThat(browser.<List<Long>>run("return seen")).isEqualTo(inOrder);
  }
}

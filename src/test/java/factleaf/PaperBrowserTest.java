package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Browser;
import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser prints on the handout's paper, and shows large print large. */
class PaperBrowserTest {
  /** 18 pt and 16 pt in CSS pixels, of which 96 make 72 pt; 16 pt is rounded up to whole pixels. */
  private static final double BODY = 24;

  private static final double SMALLEST = 22;

  private static final String SIZES =
      """
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sizes = [];
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (texts.currentNode.data.trim() !== '' && element.checkVisibility()) {
          sizes.push(parseFloat(getComputedStyle(element).fontSize) * 100);
        }
      }
      return Math.round(%s);
      """;

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({"A4, 595.28, 841.89", "Letter, 612, 792"})
  void printsOnThePaper(String paper, float width, float height) throws IOException {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    Builds.build(Builds.EXAMPLE, out, "--paper", paper);
    try (Browser browser = Browser.start()) {
      for (String handout : Builds.HANDOUTS) {
        browser.open(address(handout), 1280);
        try (PDDocument pdf = Loader.loadPDF(browser.print())) {
          assertThat(pdf.getPages()).isNotEmpty();
          for (PDPage page : pdf.getPages()) {
            assertThat(page.getMediaBox().getWidth()).isCloseTo(width, within(1f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(height, within(1f));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void largePrintIsLargeOnAScreen(int width) {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    Builds.build(Builds.EXAMPLE, out);
    try (Browser browser = Browser.start()) {
      browser.open(address("patient-large"), width);
      long smallest = browser.run(SIZES.formatted("Math.min(...sizes)"));
      long median = browser.run(SIZES.formatted("sizes.sort((a, b) => a - b)[sizes.length >> 1]"));
      long content = browser.run("return document.documentElement.scrollWidth");
      assertThat(smallest / 100.0).isGreaterThanOrEqualTo(SMALLEST);
      assertThat(median / 100.0).isEqualTo(BODY);
      assertThat(content).isLessThanOrEqualTo(width);
    }
  }

  private String address(String handout) {
    return "file://" + out.resolve("exampline/" + handout + ".html").toUri().getRawPath();
  }
}

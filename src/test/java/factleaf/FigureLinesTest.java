package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure stands on one line, wherever on the line it begins. */
@Tag(Browser.TAG)
class FigureLinesTest {
  /** Kinds of figures, and what of each stands on one line. */
  private static final Map<String, List<String>> FIGURES =
      Map.of(
          "30 mL/min/1.73m2", List.of("30 mL/min/1.73 m²"),
          "-25 to -15 °C", List.of("−25 to −15 °C"),
          ">= 140 x 10^9/L", List.of("at least 140 × 10^9/L"),
          "400/57 mg/5 mL", List.of("400/57 mg/5 mL"),
          "0, 1 and 6 months", List.of("0, 1 and 6 months"),
          "3 years 4 months", List.of("3 years 4 months"),
          "1.2 million units/kg/day", List.of("1.2 million units/kg/day"),
          "500 mg to 1 g every 6 hours", List.of("500 mg to 1 g", "every 6 hours"),
          "1:10 000", List.of("1:10,000"),
          "18:00", List.of("18:00"));

  /** Filled with other words, one more for each entry of a figure. */
  private static final int ENTRIES = 24;

  /** So many words end before the end of a line of paper. */
  private static final int FEWEST = 12;

  private static final int NARROW = 320;

  /** The phrases of a page that stand on several lines. */
  private static final String BROKEN =
      """
      const broken = [], found = {};
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const data = texts.currentNode.data.replaceAll('\u00A0', ' ');
        for (const phrase of arguments[0]) {
          const at = data.indexOf(phrase);
          if (at < 0) continue;
          found[phrase] = 1 + (found[phrase] ?? 0);
          const range = document.createRange();
          range.setStart(texts.currentNode, at);
          range.setEnd(texts.currentNode, at + phrase.length);
          if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(data);
        }
      }
      for (const phrase of arguments[0]) if (found[phrase] !== arguments[1]) broken.push(phrase);
      return broken;
      """;

  private static final String TEMPLATES = "src/test/resources/findings/templates";

  @TempDir Path folder;

  @Test
  void figuresAreNotBrokenOverLinesOfPaper() throws IOException {
    build();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/drug/clinician.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replace('\u00A0', ' ');
      for (String phrase : phrases()) {
        assertThat(text.lines().filter(line -> line.contains(phrase))).as(phrase).hasSize(ENTRIES);
      }
    }
  }

  @Test
  void norOverThoseOfANarrowScreen() throws IOException {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    build();
    try (Browser browser = Browser.start()) {
      browser.open(Site.address(folder.resolve("out/drug/clinician.html")), NARROW);
      List<String> broken = browser.run(BROKEN, phrases(), ENTRIES);
      assertThat(broken).isEmpty();
      boolean wide = browser.run("return document.documentElement.scrollWidth > " + NARROW + ";");
      assertThat(wide).isFalse();
    }
  }

  private void build() throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, sheet());
    Builds.build(sheet, folder.resolve("out"), "--templates", TEMPLATES);
  }

  private static List<String> phrases() {
    return FIGURES.values().stream().flatMap(List::stream).toList();
  }

  private static String sheet() throws IOException {
    StringBuilder entries = new StringBuilder("facts:\n  uses:\n");
    int number = 0;
    for (String figure : FIGURES.keySet()) {
      for (int i = 0; i < ENTRIES; i++) {
        entries
            .append("    - id: e")
            .append(number++)
            .append("\n      say: {clinician: \"Reduce it")
            .append(" on".repeat(FEWEST + i))
            .append(" {limit}.\"}\n      figures: {limit: \"")
            .append(figure)
            .append("\"}\n      cite: [{source: label, at: Uses, find: \"at ")
            .append(figure.replace("10 000", "10,000"))
            .append("\"}]\n");
      }
    }
    String smallest =
        Files.readString(Path.of("src/test/resources/findings/good-smallest/facts.yaml"));
    return smallest.replaceFirst("(?s)facts:\n  uses:\n.*?(?=  warnings:)", entries.toString());
  }
}

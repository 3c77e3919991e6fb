package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import factleaf.testing.Builds;
import factleaf.testing.PrintedText;
import factleaf.testing.PrintedText.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handouts on A4 and Letter: the size of the page, and nothing beyond its edges. */
class PaperTest {
  /** What printers can reach at least: 6 mm from the edge, in points. */
  private static final float REACH = 17;

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({"A4, 595.28, 841.89", "Letter, 612, 792"})
  void everyPageHasTheSizeOfThePaper(String paper, float width, float height) throws IOException {
    Builds.build(Builds.EXAMPLE, out, "--paper", paper);
    for (String handout : Builds.HANDOUTS) {
      try (PDDocument pdf =
          Loader.loadPDF(out.resolve("exampline").resolve(handout + ".pdf").toFile())) {
        assertThat(pdf.getPages()).isNotEmpty();
        for (PDPage page : pdf.getPages()) {
          assertThat(page.getMediaBox().getWidth()).isCloseTo(width, within(0.02f));
          assertThat(page.getMediaBox().getHeight()).isCloseTo(height, within(0.02f));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"A4", "Letter"})
  void noTextGoesBeyondWhatPrintersReach(String paper) throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--paper", paper);
    for (String handout : Builds.HANDOUTS) {
      assertThat(PrintedText.of(out.resolve("baclofen").resolve(handout + ".pdf")))
          .isNotEmpty()
          .allMatch(PaperTest::isWithinReach);
    }
  }

  @Test
  void handoutsAreOnTheirOwnPaperUnlessTheBuildNamesOne() throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    List<Path> files = files();
    assertThat(papers()).containsExactly("A4", "A4", "A4");
    Builds.build(Builds.EXAMPLE, out, "--paper", "Letter", "--handout", "patient-large");
    assertThat(papers()).containsExactly("A4", "Letter", "A4");
    Builds.build(Builds.EXAMPLE, out, "--paper", "Letter");
    assertThat(papers()).containsExactly("Letter", "Letter", "Letter");
    assertThat(files()).isEqualTo(files);
  }

  private static boolean isWithinReach(Glyph glyph) {
    return Stream.of(glyph.left(), glyph.right(), glyph.top(), glyph.bottom())
        .allMatch(distance -> distance >= REACH);
  }

  /** The papers that the manifest names, in the order of the handouts. */
  private List<String> papers() throws IOException {
    return Files.readAllLines(out.resolve("manifest.json")).stream()
        .filter(line -> line.contains("\"paper\""))
        .map(line -> line.replaceFirst(".*: \"(.+)\",", "$1"))
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.sorted().toList();
    }
  }
}

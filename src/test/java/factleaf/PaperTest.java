package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import factleaf.testing.Builds;
import factleaf.testing.PrintedText;
import factleaf.testing.PrintedText.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handouts on each paper: the size of the page, and nothing beyond its edges. */
class PaperTest {
  /** What printers can reach at least: 6 mm from the edge, in points. */
  private static final float REACH = 17;

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({"A4, 595.28, 841.89", "A5, 419.53, 595.28", "A6, 297.64, 419.53", "Letter, 612, 792"})
  void everyPageHasTheSizeOfThePaper(String paper, float width, float height) throws IOException {
    for (String handout : build(Builds.EXAMPLE, paper)) {
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
  @CsvSource({"A4", "A5", "A6", "Letter"})
  void noTextGoesBeyondWhatPrintersReach(String paper) throws IOException {
    for (String handout : build(Builds.BACLOFEN, paper)) {
      assertThat(PrintedText.of(out.resolve("baclofen").resolve(handout + ".pdf")))
          .isNotEmpty()
          .allMatch(PaperTest::isWithinReach);
    }
  }

  @Test
  void handoutsAreOnTheirOwnPaperUnlessTheBuildNamesOne() throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    List<Path> files = files();
    assertThat(papers()).containsExactly("A4", "A4", "A4", "A4", "A4", "A4");
    Builds.build(Builds.EXAMPLE, out, "--paper", "Letter", "--handout", "patient-large");
    assertThat(papers()).containsExactly("A4", "A4", "Letter", "A4", "A4", "A4");
    Builds.build(Builds.EXAMPLE, out, "--paper", "Letter");
    assertThat(papers()).containsOnly("Letter");
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void largePrintHasNoRoomOnTheSmallestPaper() {
    String command = "build --paper A6 --handout patient-large --today " + Builds.TODAY;
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--out", out.toString(), Builds.EXAMPLE.toString()));
    assertThat(Builds.run(args.toArray(String[]::new)).err()).contains("[text-cut]");
  }

  /** Builds the handouts that the paper has room for. */
  private List<String> build(Path facts, String paper) throws IOException {
    List<String> handouts =
        Builds.HANDOUTS.stream()
            .filter(handout -> !(paper.equals("A6") && handout.equals("patient-large")))
            .toList();
    List<String> options = new ArrayList<>(List.of("--paper", paper));
    handouts.forEach(handout -> options.addAll(List.of("--handout", handout)));
    Builds.build(facts, out, options.toArray(String[]::new));
    return handouts;
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

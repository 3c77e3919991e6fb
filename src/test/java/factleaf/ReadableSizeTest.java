package factleaf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import factleaf.testing.PdfText.Furniture;
import factleaf.testing.PrintedText;
import factleaf.testing.PrintedText.Glyph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patients read on paper has 12 pt; docs/handouts.md says what may be smaller, and why. */
class ReadableSizeTest {
  private static final float LEAST = 11.95f;
  private static final String CLINIC = "src/test/resources/clinic/clinic.yaml";

  /** Edition, dates and codes of the masthead; addresses to type. */
  private static final String SMALLER = ".masthead .edition, .note .address, .ask .address";

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({"A4, false", "Letter, true"})
  void whatPatientsReadHas12Points(String paper, boolean clinic) throws IOException {
    List<String> more = new ArrayList<>(List.of("facts.yaml", "sheets", "--paper", paper));
    more.addAll(List.of("--handout", "leaflet", "--handout", "patient"));
    more.addAll(clinic ? List.of("--clinic", CLINIC) : List.of());
    assertThat(Builds.run(build(more.toArray(String[]::new))).exitCode()).isZero();
    for (Path pdf : Builds.handouts(out)) {
      Path page = Path.of(pdf.toString().replace(".pdf", ".html"));
      String allowed = String.join("", Jsoup.parse(page.toFile()).select(SMALLER).eachText());
      assertThat(small(pdf)).as(pdf.toString()).isEqualTo(solid(allowed));
    }
  }

  /** Large print has its own sizes, in the hands of a clinic too. */
  @Test
  void noCharacterOfLargePrintIsSmallerThan16Points() throws IOException {
    String handout = "patient-large";
    String[] line = {"--handout", handout, "--clinic", CLINIC, "sheets"};
    assertThat(Builds.run(build(line)).exitCode()).isZero();
    assertThat(PrintedText.of(out.resolve("methotrexate-weekly/" + handout + ".pdf")))
        .isNotEmpty()
        .allMatch(glyph -> glyph.size() >= 15.95f);
  }

  private String[] build(String... more) {
    List<String> line = new ArrayList<>(List.of("build", "--today", Builds.LATER));
    line.addAll(List.of("--allow-overdue", "--out", out.toString()));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  /** What is smaller, but for the margins of pages. */
  private static String small(Path pdf) throws IOException {
    return solid(
        PrintedText.of(pdf).stream()
            .filter(glyph -> glyph.size() < LEAST && !inMargin(glyph, Furniture.of(pdf)))
            .map(Glyph::text)
            .collect(joining()));
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }

  private static boolean inMargin(Glyph glyph, Furniture furniture) {
    double top = glyph.page() == 1 ? furniture.firstTop() : furniture.top();
    return glyph.top() < top * PdfText.POINTS_PER_MM
        || glyph.bottom() < furniture.bottom() * PdfText.POINTS_PER_MM;
  }
}

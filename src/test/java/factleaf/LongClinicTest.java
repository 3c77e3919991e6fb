package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Codes;
import factleaf.testing.PdfText;
import factleaf.testing.PrintedText;
import factleaf.testing.PrintedText.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of the project for clinics whose names and numbers are long. */
class LongClinicTest {
  private static final List<String> SHEETS = List.of("baclofen", "methotrexate-weekly");

  /** Letters of a line touch, and those of neighbouring lines may by a hair; in points. */
  private static final float TOUCH = 1.5f;

  private static final String LONG =
      """
      factleaf: 2
      name: Example University Hospitals and Community Services
      department: Department of Neurology and Spinal Injury Rehabilitation
      phone: 020 7946 0123 or 020 7946 0124
      hours: Monday to Friday, 8.30 am to 5 pm, not on public holidays
      out-of-hours: 020 7946 0999 (doctor on call)
      emergency: 999 or 112
      poisons: 020 7946 0111
      poisons-for-patients: 020 7946 0222
      site: https://medicines.example-university-hospitals.example/leaflets
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Run run = build("long", LONG);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private static Run build(String out, String clinic, String... handouts) throws IOException {
    Path file = Files.writeString(folder.resolve(out + ".yaml"), clinic);
    List<String> args = new ArrayList<>(List.of("build", "--today", Builds.LATER));
    args.addAll(List.of("--paper", "Letter", "--clinic", file.toString()));
    args.addAll(List.of("--out", folder.resolve(out).toString()));
    List.of(handouts).forEach(handout -> args.addAll(List.of("--handout", handout)));
    args.addAll(List.of("facts.yaml", "sheets"));
    return Builds.run(args.toArray(String[]::new));
  }

  /** The leaflet and the card have two pages on A4 and on Letter, or the build fails. */
  @Test
  void leafletAndCardHaveRoomForTheLongestValues() throws IOException {
    String longest =
        LONG.replaceAll(
                "(?m)^(name|department): .*", "$1: " + "Long words of ten ".repeat(4) + "and more")
            .replaceAll(
                "(?m)^(phone|out-of-hours|emergency): .*",
                "$1: 020 7946 0123, extension 4567 or 4568")
            .replaceAll(
                "(?m)^site: .*", "site: https://medicines.example/" + "long-path-".repeat(5));
    Run run = build("longest", longest, "leaflet", "card");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void noLetterStandsOnAnother() throws IOException {
    for (Path pdf : Builds.handouts(folder.resolve("long"))) {
      List<Glyph> letters = new ArrayList<>(PrintedText.of(pdf));
      letters.sort(Comparator.comparing(Glyph::page).thenComparing(Glyph::top));
      for (int i = 0; i < letters.size(); i++) {
        for (int j = i + 1; j < letters.size() && near(letters.get(i), letters.get(j)); j++) {
          Glyph one = letters.get(i);
          Glyph other = letters.get(j);
          assertThat(overlaps(one, other)).as("%s: %s on %s", pdf, one, other).isFalse();
        }
      }
    }
  }

  private static boolean near(Glyph upper, Glyph lower) {
    return upper.page() == lower.page() && lower.top() < foot(upper) - TOUCH;
  }

  private static boolean overlaps(Glyph one, Glyph other) {
    float width = one.box().getWidth();
    return Math.min(width - one.right(), width - other.right())
        > Math.max(one.left(), other.left()) + TOUCH;
  }

  private static float foot(Glyph glyph) {
    return glyph.box().getHeight() - glyph.bottom();
  }

  /**
   * What belongs together is joined by such blanks, and cut at one where its column is too narrow.
   */
  @Test
  void noFigureIsCutByTheEdgeOfItsColumn() throws IOException {
    for (Path folder : List.of(folder.resolve("long"), Path.of("out"))) {
      for (Path pdf : Builds.handouts(folder)) {
        assertThat(PdfText.of(pdf).lines().filter(line -> line.matches("\u00A0.*|.*\u00A0")))
            .as(pdf.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void theCodeIsReadBesideAllWords() throws IOException {
    for (String sheet : SHEETS) {
      byte[] pdf = Files.readAllBytes(folder.resolve("long/" + sheet + "/leaflet.pdf"));
      assertThat(Codes.in(pdf, ImageType.GRAY)).hasSize(1);
    }
  }

  /** Masthead and cards of help say the name and the numbers: there is nothing to write. */
  @Test
  void theLeafletHasNoLinesForWhatIsKnown() throws IOException {
    for (String sheet : SHEETS) {
      String leaflet = Files.readString(folder.resolve("long/" + sheet + "/leaflet.html"));
      assertThat(leaflet).contains("My dose").doesNotContain("Clinic phone", "My clinic");
      String patient = Files.readString(folder.resolve("long/" + sheet + "/patient.html"));
      assertThat(patient).contains("Clinic phone", "My clinic");
    }
  }
}

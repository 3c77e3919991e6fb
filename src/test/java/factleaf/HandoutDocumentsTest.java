package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handout prints what its profile picks: short forms, cards of help, marks, so many pages. */
class HandoutDocumentsTest {
  private static final Path CASE = Path.of("src/test/resources/documents");
  private static final String ENTRY = "[id^=entry-]";
  private static final String MARK = "\\[\\d+]";

  @TempDir static Path out;
  private static Document shortForms;
  private static Document help;

  @BeforeAll
  static void build() throws IOException {
    Builds.build(CASE.resolve("facts.yaml"), out, "--templates", CASE + "/templates");
    Builds.build(
        Builds.BACLOFEN, out.resolve("real"), "--handout", "patient", "--handout", "leaflet");
    shortForms = page("drug/short.html");
    help = page("drug/help.html");
  }

  @Test
  void keyFactsAreThoseThatTheEntriesName() {
    assertThat(entries(shortForms, "key")).containsExactly("begin");
  }

  @Test
  void namedEntriesStandInTheOrderOfTheProfile() {
    assertThat(entries(shortForms, "named")).containsExactly("ache", "split");
  }

  @Test
  void shortFormsArePickedOfThoseThatNoPartHasTaken() {
    assertThat(entries(shortForms, "brief")).containsExactly("raise");
  }

  @Test
  void allEntriesArePickedWhereNoneHasAShortForm() {
    assertThat(entries(shortForms, "none-brief")).containsExactly("pain");
  }

  @Test
  void everyEntryStandsOnce() {
    assertThat(entries(shortForms, "rest"))
        .containsExactly("rash", "fever", "itch", "breath", "rigid", "food");
    assertThat(shortForms.select(ENTRY).eachAttr("id")).doesNotHaveDuplicates().hasSize(11);
  }

  @Test
  void aShortFormStandsInPlaceOfTheWordingWhereThereIsOne() {
    assertThat(shortForms.select("#entry-begin").text()).startsWith("Begin low.");
    assertThat(shortForms.select("#entry-food").text()).startsWith("Give the dose with food.");
    assertThat(shortForms.text()).doesNotContain("Begin with a low dose.");
  }

  /** The first source that is not weak; the weak one where there is no other. */
  @Test
  void theFirstStrongSourceOfAnEntryIsItsMark() {
    assertThat(shortForms.select(ENTRY))
        .allSatisfy(entry -> assertThat(entry.select("a.cite")).hasSize(1));
    assertThat(marked("begin")).isEqualTo("Guide.");
    assertThat(marked("raise")).isEqualTo("Label.");
    assertThat(marked("ache")).isEqualTo("Blog.");
    assertThat(shortForms.select("#entry-ache .flag.weak-source")).hasSize(1);
  }

  /** The section of the signs stands first, but takes only what has no tier. */
  @Test
  void signsStandInTheCardsOfHelpAndNowhereElse() {
    assertThat(entries(help, "signs")).containsExactly("itch");
    assertThat(help.select(ENTRY).eachAttr("id"))
        .containsExactly("entry-itch", "entry-breath", "entry-fever", "entry-rigid", "entry-rash");
  }

  @Test
  void cardsOfHelpAreInTheOrderOfTheTiersEachWithWordAndShape() {
    assertThat(help.select(".card").eachAttr("class"))
        .containsExactly("card tier-now", "card tier-today", "card tier-visit");
    assertThat(help.select(".card h3").eachText())
        .containsExactly(
            "■ Call for an ambulance now", "● Call us today", "□ Tell us at your next visit");
    assertThat(help.select(".card .shape").eachAttr("aria-hidden")).containsOnly("true");
    assertThat(help.select(".tier-today li").eachText())
        .containsExactly("You have a fever.", "You are very stiff.");
  }

  @Test
  void marksOfASectionAreItsSourcesFoldedOnScreensAndNothingOnPaper() throws IOException {
    assertThat(help.select("a.cite")).isEmpty();
    assertThat(help.select("#section-signs details.folded .title").eachText())
        .containsExactly("Guide.");
    assertThat(help.select("#section-help details.folded .title").eachText())
        .containsExactly("Guide.", "Label.");
    assertThat(help.select("details.folded"))
        .allSatisfy(
            folded -> {
              assertThat(folded.hasAttr("data-screen-only")).isTrue();
              assertThat(folded.hasAttr("open")).isFalse();
            });
    assertThat(PdfText.of(out.resolve("drug/help.pdf")))
        .contains("You have a rash.")
        .doesNotContainPattern(MARK)
        .doesNotContain("Guide", "Label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "leaflet"})
  void patientsPaperHasNoMark(String handout) throws IOException {
    assertThat(PdfText.of(out.resolve("real/baclofen/" + handout + ".pdf")))
        .contains("Call for an ambulance now")
        .doesNotContainPattern(MARK);
  }

  @Test
  void everySectionOfThePatientsPageFoldsItsSources() throws IOException {
    for (Element section : page("real/baclofen/patient.html").select("section")) {
      int folded = section.select("ul.entries").isEmpty() ? 0 : 1;
      assertThat(section.select("details.folded")).as(section.id()).hasSize(folded);
    }
  }

  /** The layout is asked for the number of pages first, so that no style sheet decides the test. */
  @Test
  void pagesAreCountedOnEachPaperThatIsNamed(@TempDir Path folder) throws IOException {
    int a4 = pages(folder.resolve("a4"), "A4");
    int letter = pages(folder.resolve("letter"), "Letter");
    assertThat(a4).isGreaterThan(1);

    assertThat(limited(folder, Math.max(a4, letter), "A4, Letter").err()).isEmpty();
    assertThat(limited(folder, a4 - 1, "A4").err()).contains(tooMany(a4, "A4"));
    assertThat(limited(folder, letter - 1, "Letter").err()).contains(tooMany(letter, "Letter"));
    assertThat(limited(folder, 1, "A5").exitCode()).isEqualTo(1);
  }

  private static String tooMany(int pages, String paper) {
    return "error: the handout \"clinician\" of \"exampline\" has %d pages on %s; "
        .formatted(pages, paper);
  }

  private static int pages(Path folder, String paper) throws IOException {
    Builds.build(Builds.EXAMPLE, folder, "--handout", "clinician", "--paper", paper);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("exampline/clinician.pdf").toFile())) {
      return pdf.getNumberOfPages();
    }
  }

  /** What a build says of a handout on A4 that may have so many pages on some papers. */
  private static Builds.Run limited(Path folder, int most, String papers) throws IOException {
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(
        profiles.resolve("medicine.yaml"),
        "factleaf: 2\nhandouts: {clinician: {pages: %d, pages-on: [%s]}}\n"
            .formatted(most, papers));
    return Builds.run(
        "build",
        Builds.EXAMPLE.toString(),
        "--handout",
        "clinician",
        "--today",
        Builds.TODAY,
        "--templates",
        folder.resolve("templates").toString(),
        "--out",
        folder.resolve("out").toString());
  }

  /** The title of the source of an entry's only mark. */
  private static String marked(String entry) {
    String target = shortForms.select("#entry-" + entry + " a.cite").attr("href");
    return shortForms.select(target + " .title").text();
  }

  private static List<String> entries(Document page, String section) {
    return page.select("#section-" + section + " " + ENTRY).eachAttr("id").stream()
        .map(id -> id.substring("entry-".length()))
        .toList();
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(path)));
  }
}

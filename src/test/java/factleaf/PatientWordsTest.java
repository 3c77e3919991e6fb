package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.PdfText;
import factleaf.testing.TaggedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How patients are told what is a key fact, what is doubtful, and what a word means. */
class PatientWordsTest {
  @TempDir static Path out;

  @BeforeAll
  static void build() {
    Builds.build(Builds.BACLOFEN, out);
    Builds.build(Builds.EXAMPLE, out);
  }

  @Test
  void keyFactsAreTermsAndWhatIsSaidOfThem() throws IOException {
    Document page = page("baclofen/patient");
    assertThat(page.select("dl.briefs > dt")).isNotEmpty();
    assertThat(page.select("dl.briefs > dt + dd")).hasSameSizeAs(page.select("dl.briefs > dt"));
    assertThat(page.select("dl.briefs > :not(dt):not(dd)")).isEmpty();
  }

  @Test
  void flagsAreSaidInWordsForPatients() throws IOException {
    assertThat(page("exampline/clinician").select(".flag").eachText())
        .anyMatch(text -> text.endsWith("Uncertain"));
    assertThat(page("exampline/patient").select(".flag").eachText())
        .anyMatch(text -> text.endsWith("We are not sure about this"))
        .noneMatch(text -> text.contains("Uncertain"));
  }

  @Test
  void theReasonStandsBesideTheDoubt() throws IOException {
    assertThat(page("exampline/patient").select("#entry-kidney").text())
        .endsWith("We are not sure about this This is what experts think; it has not been proven.");
    assertThat(page("exampline/patient").select("#brief-kidney .why")).isEmpty();
  }

  @Test
  void theLegendHasTheFlagsOfItsHandout() throws IOException {
    for (String handout : List.of("patient", "leaflet", "clinician", "card")) {
      Document page = page("exampline/" + handout);
      assertThat(page.select(".legend .flag").eachText())
          .as(handout)
          .containsExactlyInAnyOrderElementsOf(
              page.select("section .flag").eachText().stream().distinct().toList());
    }
  }

  /** In the cards of help the word stands first; the bracket behind "porphyria" explains that. */
  @Test
  void aWordIsExplainedWhereItFirstStands() throws IOException {
    Document page = page("baclofen/patient");
    assertThat(page.select(".explained").eachText())
        .filteredOn(text -> text.startsWith("(Withdrawal: what your body does"))
        .hasSize(1);
    assertThat(page.select(".card.tier-now .explained").eachText())
        .anyMatch(text -> text.startsWith("(Withdrawal:"));
    assertThat(page.text()).contains("porphyria (a rare").doesNotContain("(porphyria:");
    assertThat(page.select("#section-words")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void eachPageOfACardOfHelpHasItsHead(String paper, @TempDir Path printed) throws IOException {
    String[] build = {"build", "--handout", "patient-large", "--paper", paper, "--out"};
    Run run =
        Builds.run(
            Stream.concat(
                    Stream.of(build),
                    Stream.of(printed.toString(), "--allow-overdue", "facts.yaml"))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    List<String> pages =
        PdfText.pages(printed.resolve("baclofen/patient-large.pdf")).stream()
            .map(PatientWordsTest::plain)
            .toList();
    Elements cards =
        Jsoup.parse(Files.readString(printed.resolve("baclofen/patient-large.html")))
            .select(".card");
    assertThat(cards).hasSize(3);
    for (Element card : cards) {
      String head = plain(card.select("h3 .head > span:not(.shape)").text());
      for (String sign : card.select("li").eachText()) {
        assertThat(pages)
            .filteredOn(page -> page.contains(plain(sign)))
            .isNotEmpty()
            .allMatch(page -> page.contains(head));
      }
    }
  }

  @Test
  void aListOfDefinitionsIsTaggedAsLabelsAndBodies() throws IOException {
    TaggedPdf pdf =
        TaggedPdf.read(
            TaggedPdfTest.render(
                Files.readString(Path.of("src/test/resources/pdf/definitions.html"))));
    TaggedPdf.Node list = pdf.root().all("L").findFirst().orElseThrow();
    assertThat(list.all().map(TaggedPdf.Node::type))
        .containsExactly("L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody");
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ");
  }

  private static Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(name + ".html")));
  }
}

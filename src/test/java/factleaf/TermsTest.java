package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms of entries, and entries without one; lines to fill in that are a sheet's own. */
class TermsTest {
  @TempDir static Path out;

  @BeforeAll
  static void build() {
    Builds.build(Builds.EXAMPLE, out);
  }

  @Test
  void listsKeepTheTermAsARunInHead() throws IOException {
    String page = Files.readString(out.resolve("exampline/patient.html"));
    assertThat(Jsoup.parse(page).select("ul.entries > li > strong.term").eachText())
        .contains("Example stiffness:", "Maximum:");
  }

  @Test
  void layReadersMayHaveTermsOfTheirOwn(@TempDir Path folder) throws IOException {
    Path facts = folder.resolve("facts.yaml");
    String sheet = Files.readString(Builds.EXAMPLE);
    String terms = "term: {clinician: Maximum, patient: The most you may take}";
    Files.writeString(
        facts,
        sheet
            .replaceFirst("term: Maximum\n", terms + "\n")
            .replaceFirst("facts:\n", "lines: {When I take it: My exampline day}\nfacts:\n"));
    Builds.build(facts, folder.resolve("out"));
    assertThat(text(folder, "patient")).contains("The most you may take: Never take more");
    assertThat(text(folder, "clinician")).contains("Maximum").doesNotContain("The most you");
    assertThat(text(folder, "audit")).contains("Maximum / The most you may take.");
    assertThat(text(folder, "leaflet"))
        .contains("My dose", "My exampline day")
        .doesNotContain("When I take it");
  }

  private static String text(Path folder, String handout) throws IOException {
    Path page = folder.resolve("out/exampline/" + handout + ".html");
    return Jsoup.parse(Files.readString(page)).body().text();
  }

  /** The text of a short form without a term begins where the others do, not in their column. */
  @Test
  void shortFormsBeginAtOneEdge() throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(out.resolve("exampline/patient.pdf").toFile())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          glyphs.add(glyph);
        }
      }.getText(pdf);
    }
    assertThat(start(glyphs, "Get help now if")).isEqualTo(start(glyphs, "Tell us about kidney"));
  }

  /** Where on the page a text begins, from the left edge. */
  private static float start(List<TextPosition> glyphs, String text) {
    String all = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    return glyphs.get(all.indexOf(text)).getX();
  }
}

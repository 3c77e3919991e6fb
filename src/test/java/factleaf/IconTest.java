package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.TaggedPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictograms decorate words of documents for patients, and say nothing themselves. */
class IconTest {
  @TempDir static Path out;

  @BeforeAll
  static void build() {
    Builds.build(Builds.BACLOFEN, out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaflet", "patient", "patient-large"})
  void iconsAreHiddenFromThoseWhoListen(String handout) throws IOException {
    Document page = page(handout);
    assertThat(page.select("span.icon > svg")).hasSizeGreaterThan(8);
    assertThat(page.select("span.icon")).allMatch(icon -> icon.attr("aria-hidden").equals("true"));
    assertThat(page.select("span.icon > svg"))
        .allMatch(svg -> svg.attr("aria-hidden").equals("true"))
        .allMatch(svg -> svg.text().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaflet", "patient", "patient-large"})
  void wordsStandBesideEachIcon(String handout) throws IOException {
    assertThat(page(handout).select("span.icon"))
        .allMatch(icon -> icon.parent().text().length() > 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"card", "clinician", "audit"})
  void cliniciansGetNone(String handout) throws IOException {
    assertThat(page(handout).select(".icon")).isEmpty();
  }

  /** A build without findings has painted every picture of the page; none is in the structure. */
  @Test
  void inThePdfIconsAreArtifacts() throws IOException {
    byte[] pdf = Files.readAllBytes(out.resolve("baclofen/leaflet.pdf"));
    assertThat(drawings(pdf)).hasSizeGreaterThan(8);
    assertThat(TaggedPdf.read(pdf).root().all("Figure")).isEmpty();
  }

  /** On the black head of the ambulance's card. */
  @Test
  void aDrawingHasTheColourOfTheWordsBesideIt() throws IOException {
    assertThat(drawings(Files.readAllBytes(out.resolve("baclofen/leaflet.pdf"))))
        .anyMatch(drawing -> drawing.contains("1 1 1 RG"))
        .anyMatch(drawing -> !drawing.contains("1 1 1 RG"));
  }

  /** The content of all form objects. */
  private static List<String> drawings(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Stream.Builder<String> drawings = Stream.builder();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          byte[] content = page.getResources().getXObject(name).getStream().toByteArray();
          drawings.add(new String(content, StandardCharsets.ISO_8859_1));
        }
      }
      return drawings.build().toList();
    }
  }

  private static Document page(String handout) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve("baclofen/" + handout + ".html")));
  }
}

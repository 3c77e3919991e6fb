package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.Codes;
import factleaf.testing.Site;
import factleaf.testing.TaggedPdf;
import factleaf.testing.VeraPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;

/** Paper leads to the page of its edition: by a code for telephones, and by an address to type. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class QrCodeTest {
  private static final String LAY = "/exampline/edition-2.0.html";
  private static final String CLINICAL = "/exampline/clinicians-edition-2.0.html";
  private static final String SITE = "https://northgate.example/sheets";
  private static final String QUESTION = "QR code: is this edition still current? ";

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
  }

  /** Codes grow with their address: the longest is the largest that clinic.yaml takes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example",
        "https://northgate.example/sheets/",
        "https://www.northgate-university-hospitals.example/patients/leaflets/pain-clinic"
      })
  void everyPdfHasOneCodeThatLeadsToItsEdition(String site) throws IOException {
    build(site);
    String base = site.replaceFirst("/$", "");
    for (String handout : List.of("leaflet", "patient-large", "card", "clinician")) {
      boolean lay = handout.startsWith("patient") || handout.equals("leaflet");
      byte[] pdf = Files.readAllBytes(out(handout + ".pdf"));
      ImageType colours = handout.equals("leaflet") ? ImageType.GRAY : ImageType.RGB;
      assertThat(Codes.in(pdf, colours))
          .as(handout + ", " + colours)
          .containsExactly(base + (lay ? LAY : CLINICAL));
    }
  }

  @Test
  void theCodeIsTaggedWithItsWordsAndTheAddressStandsBesideIt() throws IOException {
    build(SITE);
    for (String handout : List.of("leaflet", "patient")) {
      Document page = Jsoup.parse(Files.readString(out(handout + ".html")));
      Element link = page.selectFirst("a.address[href*=edition]");
      assertThat(link.attr("href")).isEqualTo(SITE + LAY);
      assertThat(link.text()).isEqualTo("northgate.example/sheets" + LAY);
      assertThat(link.parent().text()).contains("Is this edition still current? " + link.text());
      byte[] pdf = Files.readAllBytes(out(handout + ".pdf"));
      assertThat(VeraPdf.failures(pdf)).isEmpty();
      assertThat(TaggedPdf.read(pdf).root().all("Figure").map(figure -> figure.entry("Alt")))
          .contains(Optional.of(QUESTION + SITE + LAY));
    }
  }

  @Test
  void itIsWideEnoughAndBlankAround() throws IOException {
    build(SITE);
    for (String handout : Builds.HANDOUTS) {
      Document page = Jsoup.parse(Files.readString(out(handout + ".html")));
      Element code = page.selectFirst(".code svg");
      double width = Double.parseDouble(code.attr("width").replace("mm", ""));
      int modules = Integer.parseInt(code.attr("viewBox").split(" ")[2]);
      assertThat(width).isGreaterThanOrEqualTo(20);
      assertThat(width / modules).isGreaterThan(0.43);
      assertThat(code.selectFirst("path").attr("d")).startsWith("M4 4h7v1h-7z");
    }
  }

  @Test
  void whatABrowserPrintsHasItToo() throws IOException {
    build(SITE);
    for (String handout : List.of("leaflet", "clinician")) {
      Browser browser = Site.browser();
      browser.open(Site.address(out(handout + ".html")), 1280);
      browser.emulate("", Map.of("prefers-color-scheme", "dark"));
      assertThat(Codes.in(browser.print(), ImageType.RGB))
          .containsExactly(SITE + (handout.equals("leaflet") ? LAY : CLINICAL));
    }
  }

  /** A reader with a telephone may take the page along. */
  @Test
  void darkScreensShowItBlackOnWhite() throws IOException {
    build(SITE);
    Browser browser = Site.browser();
    browser.open(Site.address(out("patient.html")), 1280);
    browser.emulate("screen", Map.of("prefers-color-scheme", "dark"));
    browser.style(".contacts { display: block } .code svg { width: 400px; height: 400px }");
    byte[] shot = browser.find(".code").getScreenshotAs(OutputType.BYTES);
    assertThat(Codes.in(ImageIO.read(new ByteArrayInputStream(shot)))).containsExactly(SITE + LAY);
  }

  @Test
  void withoutASiteThereIsNone() throws IOException {
    Files.writeString(folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\n");
    Builds.build(folder.resolve("facts.yaml"), folder.resolve("out"));
    for (String handout : Builds.HANDOUTS) {
      assertThat(Files.readString(out(handout + ".html")))
          .doesNotContain("class=\"code\"", "still current", "edition-2.0.html");
    }
    assertThat(Codes.in(Files.readAllBytes(out("leaflet.pdf")), ImageType.RGB)).isEmpty();
  }

  private void build(String site) throws IOException {
    Files.writeString(
        folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\nsite: " + site + "\n");
    Builds.build(folder.resolve("facts.yaml"), folder.resolve("out"));
  }

  private Path out(String file) {
    return folder.resolve("out/exampline").resolve(file);
  }
}

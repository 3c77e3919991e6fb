package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.PdfText;
import factleaf.testing.Site;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser prints has the words of the page and the furniture of the PDF. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class BrowserPrintTest {
  @TempDir private static Path folder;

  static List<Path> handouts() throws IOException {
    return Site.handouts();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everyWordIsPrintedOnceInOrderOnPagesThatAreNotEmpty(Path page) throws IOException {
    Document html = Jsoup.parse(Files.readString(Site.folder().resolve(page)));
    List<String> expected = PdfTextTest.words(PdfTextTest.text(html));
    List<String> pages = PdfText.pages(print(page));
    assertThat(pages).isNotEmpty().noneMatch(String::isBlank);
    List<String> printed = PdfTextTest.printed(pages, PdfTextTest.heads(html), expected);
    assertThat(PdfTextTest.firstDifference(expected, printed)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everyPageHasItsFurniture(Path page) throws IOException {
    Document html = Jsoup.parse(Files.readString(Site.folder().resolve(page)));
    String head =
        html.select("h1").text() + " · " + html.select(".name").text() + " · Unreviewed draft";
    String foot = html.select(".audience").text() + " · " + dates(html);
    Path printed = print(page);
    assertThat(heads(printed)).first().asString().isEmpty();
    assertThat(heads(printed)).hasSizeGreaterThan(1).endsWith(head);
    assertThat(heads(printed).subList(1, heads(printed).size())).containsOnly(head);
    List<String> feet = feet(printed);
    for (int i = 0; i < feet.size(); i++) {
      String number = "Page " + (i + 1) + " of " + feet.size();
      assertThat(feet.get(i)).contains(number);
      assertThat(feet.get(i).replace(number, "").strip()).isEqualTo(foot);
    }
  }

  /** The PDF that Factleaf makes has the same. */
  @ParameterizedTest
  @MethodSource("handouts")
  void thePdfHasTheSameFurniture(Path page) throws IOException {
    Path pdf =
        Site.folder().resolve(page.toString().substring(0, page.toString().length() - 4) + "pdf");
    Path printed = print(page);
    assertThat(heads(pdf).subList(0, 2)).isEqualTo(heads(printed).subList(0, 2));
    String foot = feet(printed).getFirst().replaceAll("Page 1 of \\d+", "").strip();
    assertThat(feet(pdf)).allSatisfy(text -> assertThat(text).startsWith(foot));
  }

  private static String dates(Document html) {
    return String.join(" · ", html.select(".edition > span").eachText().subList(0, 3));
  }

  /** Prints a page once for all tests. */
  private static Path print(Path page) throws IOException {
    Path file = folder.resolve(page.getFileName().toString().replace(".html", ".pdf"));
    return Files.exists(file) ? file : Files.write(file, Site.open(page, 1280).print());
  }

  private static List<String> heads(Path pdf) throws IOException {
    return band(pdf, true);
  }

  /** The foot of each page. */
  static List<String> feet(Path pdf) throws IOException {
    return band(pdf, false);
  }

  /** The text in the upper or lower margin of each page. */
  private static List<String> band(Path pdf, boolean upper) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> texts = new ArrayList<>();
      PdfText.Furniture furniture = PdfText.Furniture.of(pdf);
      for (PDPage page : document.getPages()) {
        PDRectangle box = page.getMediaBox();
        double foot = furniture.bottom() * PdfText.POINTS_PER_MM;
        double top = upper ? 0 : box.getHeight() - foot;
        double height = upper ? furniture.top() * PdfText.POINTS_PER_MM : foot;
        // The first page begins higher, with the title instead of a running head.
        height = upper && texts.isEmpty() ? 39 : height;
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("band", new Rectangle2D.Double(0, top, box.getWidth(), height));
        stripper.extractRegions(page);
        texts.add(stripper.getTextForRegion("band").replaceAll("[\\s\u00A0]+", " ").strip());
      }
      return texts;
    }
  }
}

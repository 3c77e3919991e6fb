package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF's links lead where the HTML's do. */
class PdfLinksTest {
  @TempDir private Path folder;

  @Test
  void addressesInOtherAlphabets() throws IOException {
    String sheet = Files.readString(Builds.EXAMPLE);
    String address = "https://müller.example/zażółć/δόση a%20b?q=доза#ü";
    String written =
        sheet.replaceFirst("address: \\S+?(?=[,}\\s])", "address: \"" + address + "\"");
    assertThat(written).isNotEqualTo(sheet);
    Path file = Files.writeString(folder.resolve("facts.yaml"), written);
    Path out = folder.resolve("out");
    Builds.build(file, out);
    String printed =
        "https://xn--mller-kva.example/za%C5%BC%C3%B3%C5%82%C4%87/%CE%B4%CF%8C%CF%83%CE%B7"
            + "%20a%20b?q=%D0%B4%D0%BE%D0%B7%D0%B0#%C3%BC";
    Path audit = out.resolve("exampline/audit.pdf");
    assertThat(addresses(audit).eachAttr("href")).contains(printed);
    assertThat(addresses(out.resolve("exampline/patient.pdf")).eachAttr("href")).contains(printed);
    assertThat(links(audit)).contains(printed);
    for (Path pdf : Builds.handouts(out)) {
      List<String> onPaper =
          addresses(pdf).stream()
              .filter(link -> link.parents().stream().noneMatch(PdfLinksTest::isOnScreensOnly))
              .map(link -> link.attr("href"))
              .toList();
      assertThat(links(pdf)).isEqualTo(once(onPaper));
    }
  }

  /** The links of a PDF's page to addresses, those that only screens show too. */
  private static Elements addresses(Path pdf) throws IOException {
    String page = Files.readString(Path.of(pdf.toString().replace(".pdf", ".html")));
    return Jsoup.parse(page).select("a[href^=http]");
  }

  private static boolean isOnScreensOnly(Element element) {
    return element.hasAttr("data-screen-only");
  }

  /** Each once where it stands several times in a row, as a link that is broken over lines does. */
  private static List<String> once(List<String> links) {
    List<String> once = new ArrayList<>();
    links.stream()
        .filter(link -> once.isEmpty() || !once.getLast().equals(link))
        .forEach(once::add);
    return once;
  }

  /** Addresses outside of the file. */
  private static List<String> links(Path pdf) throws IOException {
    List<String> links = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            links.add(uri.getURI());
          }
        }
      }
    }
    return once(links);
  }
}

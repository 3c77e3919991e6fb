package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.NuChecker;
import factleaf.testing.Site;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Pages are what the HTML standard asks for, style sheets included, and are built like a page. */
@ExtendWith(Site.class)
class HtmlCheckerTest {
  private static final Path PATIENT = Path.of("out/baclofen/patient.html");

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    return Site.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void checkerHasNothingToSay(Path page) throws Exception {
    assertThat(NuChecker.messages(Site.folder().resolve(page))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsWellFormedXml(Path page) throws Exception {
    String text = Files.readString(Site.folder().resolve(page));
    var document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasOneTitleOneBannerOneMainAndHeadingsWithoutSkips(Path page) throws IOException {
    Document document = Jsoup.parse(Files.readString(Site.folder().resolve(page)));
    assertThat(document.select("h1")).hasSize(1);
    assertThat(document.select("body > header")).hasSize(1);
    assertThat(document.select("body > main#content")).hasSize(1);
    int level = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int own = heading.normalName().charAt(1) - '0';
      assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = own;
    }
    assertThat(document.select("section"))
        .allSatisfy(
            section ->
                assertThat(document.getElementById(section.attr("aria-labelledby")).normalName())
                    .isEqualTo("h2"));
    assertThat(document.body().child(0).is("a.skip[href=#content]")).isTrue();
  }

  /** One fault brought into a page that has none is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `</h1>`                | `</h2>`                           | error
          `<h1>`                 | `<h1><img src="x.png"/>`          | error
          `<h1>`                 | `<h1 id="content">`               | error
          `<h1>`                 | `<h1 align="left">`               | warning
          `<title>`              | `<title/><title>`                 | error
          `line-height: 1.08`    | `line-height: 1.08furlongs`       | error
          `<section id="section-key-facts" class="section tone-key" aria-labelledby="heading-key-facts">` | `<section><p>No heading</p></section><section id="section-key-facts" class="section tone-key" aria-labelledby="heading-key-facts">` | warning
          """)
  void oneFaultIsFound(String good, String bad, String kind) throws Exception {
    String page = Files.readString(Site.folder().resolve(PATIENT));
    assertThat(page).contains(good);
    Path broken = folder.resolve("broken.html");
    Files.writeString(broken, page.replace(good, bad));
    assertThat(NuChecker.messages(broken)).isNotEmpty().first().asString().startsWith(kind + ": ");
  }
}

package factleaf.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF says and shows what its page says and shows, or it is not made. */
class PrintedCheckTest {
  private static final PdfRenderer RENDERER = new PdfRenderer(new Fonts());
  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' aria-label='A square' width='9' height='9'>"
          + "<rect width='9' height='9'/></svg>";
  private static final String IMAGE =
      "<img alt='A dot' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAA"
          + "CklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='/>";

  private final Findings findings = new Findings();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { display: none }                | says \"Do not stop\", and prints \"\"",
        "p { visibility: hidden }           | says \"Do not stop\", and prints \"\"",
        "b { display: none }                | says \"not\", and prints \"\"",
        "b { text-transform: uppercase }    | says \"not\", and prints \"NOT\"",
        "p { position: absolute; left: -900mm } | says \"Do not stop\", and prints \"\"",
        "p { margin-left: 400mm }           | says \"Do not stop\", and prints \"\"",
        "p::before { content: 'Please' }    | prints \"Please\", which no element of it says",
        "b::after { content: ' ever' }      | prints \"ever\", which no element of it says"
      })
  void otherWordsOnPaperAreAFinding(String css, String message) {
    assertThat(render(css, "<p>Do <b>not</b> stop</p>")).isEmpty();
    String first = message.contains("Do not stop") ? message.replace(" not stop", "") : message;
    assertThat(findings.sorted()).hasSize(1);
    assertThat(findings.sorted().getFirst().rule()).isEqualTo("words-differ");
    assertThat(findings.sorted().getFirst().message()).contains(first);
  }

  @Test
  void aWordBeyondTheEdgeIsAFinding() {
    String word = "Exampline".repeat(20);
    assertThat(render("p { white-space: nowrap }", "<p>" + word + "</p>")).isEmpty();
    assertThat(findings.sorted().getFirst().rule()).isEqualTo("words-differ");
    assertThat(findings.sorted().getFirst().message()).contains("which does not fit on the paper");
  }

  @Test
  void theFirstDifferenceIsFoundAtItsPlace() {
    assertThat(render(".x { display: none }", "<p>One</p>\n<p class='x'>Two</p><p class='x'>3</p>"))
        .isEmpty();
    assertThat(findings.sorted().getFirst().span().toString()).isEqualTo("page:3:14");
  }

  @Test
  void wordsOfScreensAreLeftOutAndTheOthersAreReadBack() throws IOException {
    String words =
        "Take 1&#160;tablet – not 2 – with hyper\u00ADsensi\u00ADtivity &amp; care. ".repeat(60);
    String html = "<p>" + words + "</p><div data-screen-only=''>Contents" + DRAWING + "</div>";
    PrintedPdf pdf = render("p { margin: 0 90mm 0 0 }", html).orElseThrow();
    assertThat(pdf.words()).isEqualTo(1 + 60 * 11);
    assertThat(pdf.screenWords()).isEqualTo(1);
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u00AD]+", " ");
      assertThat(text)
          .doesNotContain("Contents")
          .startsWith("Heading Take 1 tablet – not 2 – with");
      assertThat(text.split("& care\\.", -1)).hasSize(61);
    }
  }

  /**
   * A template may write it. Browsers may end a line there; the PDF does not, and draws nothing.
   */
  @Test
  void aSoftHyphenIsNothingOnPaper() throws IOException {
    String words = "Take hyper&#173;sensi&#173;tivity";
    PrintedPdf pdf =
        render(".narrow { width: 32mm }", "<p>" + words + "</p><p class='narrow'>" + words + "</p>")
            .orElseThrow();
    assertThat(pdf.words()).isEqualTo(1 + 2 * 2);
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
          .containsExactly("Heading", "Take hypersensitivity", "Take", "hypersensitivity");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PICTURE",
        "<p>PICTURE</p>",
        "<p>Before PICTURE behind</p>",
        "<p>Before <b>in bold PICTURE</b> behind</p>",
        "<p><a href='#top'>PICTURE</a></p>",
        "<p><a href='https://good.example/'>A link PICTURE</a></p>",
        "<ul><li>PICTURE</li></ul>",
        "<ul><li>An item PICTURE</li><li>PICTURE</li></ul>",
        "<ol><li><p>PICTURE</p></li></ol>",
        "<table><thead><tr><th>PICTURE</th></tr></thead><tbody><tr><td>PICTURE</td></tr></tbody></table>",
        "<table><tbody><tr><td>Cell <span>PICTURE</span></td></tr></tbody></table>",
        "<h2>Heading PICTURE</h2>",
        "<figure>PICTURE<figcaption>Words</figcaption></figure>",
        "<dl><dt>PICTURE</dt><dd>PICTURE</dd></dl>",
        "<div style='float: right'>PICTURE</div><p>Words</p>",
        "<p style='text-align: right'>PICTURE PICTURE</p>",
        "<div style='display: inline-block; border: 1px solid'>PICTURE</div>",
        "<p style='white-space: nowrap'>Words PICTURE</p>",
        "<blockquote>PICTURE</blockquote><pre>PICTURE</pre>",
        "<p aria-hidden='true'>PICTURE</p>"
      })
  void aPictureIsPaintedWhereverItStands(String place) throws IOException {
    for (String picture : List.of(DRAWING, IMAGE)) {
      Optional<PrintedPdf> pdf = render("", place.replace("PICTURE", picture));
      assertThat(findings.sorted()).isEmpty();
      int expected = place.split("PICTURE", -1).length - 1;
      assertThat(drawn(pdf.orElseThrow().bytes())).hasSize(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"svg { display: inline }", "svg { display: none }", "p { display: none }"})
  void aPictureThatIsNotPaintedIsAFinding(String css) {
    assertThat(render(css, "<h2>Words</h2>\n<p>" + DRAWING + "</p>")).isEmpty();
    assertThat(findings.sorted().getFirst().rule()).isEqualTo("picture-not-printed");
    assertThat(findings.sorted().getFirst().span().toString()).isEqualTo("page:3:4");
  }

  private Optional<PrintedPdf> render(String css, String body) {
    String html =
        "<!DOCTYPE html>\n"
            + "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>T</title><style>h1"
            + " { display: block } "
            + css
            + "</style></head><body id='top'><h1>Heading</h1>"
            + body
            + "</body></html>";
    Page page = Page.read(html, Origin.of("page", html), findings).orElseThrow();
    return RENDERER.render(page, new DocumentInfo("id", LocalDate.EPOCH), findings);
  }

  /** The names of the objects that the pages draw: forms and images. */
  private static List<String> drawn(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    PDFStreamEngine engine = new PDFStreamEngine() {};
    engine.addOperator(new Concatenate(engine));
    engine.addOperator(new Save(engine));
    engine.addOperator(new Restore(engine));
    engine.addOperator(
        new DrawObject(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            names.add(operands.getFirst().toString());
          }
        });
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        engine.processPage(page);
      }
    }
    return names;
  }
}

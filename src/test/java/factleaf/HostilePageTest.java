package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.testing.Builds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Templates whose pages ask for things outside: a server on this machine sees no request, a file
 * beside the project is not read, and each is a finding. Twice: as a build refuses them, and as the
 * PDF engine would if the build did not.
 */
class HostilePageTest {
  private static final Path SHARED = Path.of("src/test/resources/findings/templates");
  private static final Path SHEET = Path.of("src/test/resources/findings/good-smallest/facts.yaml");
  private static final String SECRET = "canary in a coal mine";
  private static final String POLICY =
      "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none';"
          + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>";
  private static final PdfRenderer RENDERER = new PdfRenderer(new Fonts());

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @TempDir private Path folder;

  /** Rule, what stands in the head, what stands in the body; HERE is an address. */
  record Attack(String rule, String before, String head, String body) {
    static Attack head(String head) {
      return new Attack("page-content", "", head, "");
    }

    static Attack style(String css) {
      return new Attack("page-style", "", "<style>" + css + "</style>", "");
    }

    static Attack body(String body) {
      return new Attack("page-content", "", "", body);
    }

    static Attack drawing(String parts) {
      return body(
          "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
              + " aria-label='A drawing' width='9' height='9'>"
              + parts
              + "</svg>");
    }

    static Attack doctype(String subset, String body) {
      return new Attack("template-not-well-formed", "<!DOCTYPE html " + subset + ">", "", body);
    }

    Attack as(String other) {
      return new Attack(other, before, head, body);
    }

    String page(String address) {
      String page =
          (before.isEmpty() ? "<!DOCTYPE html>" : before)
              + "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head>"
              + POLICY
              + "<title>Title</title>"
              + head
              + "</head>\n<body><h1>Heading</h1>\n"
              + body
              + "</body></html>";
      return page.replace("HERE", address);
    }
  }

  static List<Attack> attacks() {
    return Stream.of(
            Stream.of(
                Attack.head("<link rel='stylesheet' href='HERE'/>"),
                Attack.head("<LINK REL='stylesheet' HREF='HERE'/>"),
                Attack.head(
                    "<link rel='preload' as='image' imagesrcset='HERE 2x' imagesizes='1px'/>"),
                Attack.head("<base href='HERE'/>"),
                Attack.head("<script src='HERE'></script>").as("page-script"),
                Attack.head("<meta http-equiv='refresh' content='0;url=HERE'/>"),
                new Attack(
                    "template-not-well-formed",
                    "<?xml-stylesheet href='HERE' type='text/css'?>",
                    "",
                    "")),
            Stream.of(
                Attack.style("@import 'HERE';"),
                Attack.style("@import url(HERE);"),
                Attack.style("@import url( \"HERE\" ) print;"),
                Attack.style("@IM\\50ort/**/'HERE';"),
                Attack.style("/* @import */ @import 'HERE';"),
                Attack.style("body { background-image: url(HERE) }"),
                Attack.style("body { background-image: u\\72 l(HERE) }"),
                Attack.style("ul { list-style-image: url('HERE') }"),
                Attack.style("h1 { cursor: url(HERE), auto }"),
                Attack.style("h1::before { content: url(HERE) }"),
                Attack.style("h1 { background: image-set('HERE' 1x) }"),
                Attack.style(
                    "@font-face { font-family: Own; src: url(HERE) } h1 { font-family: Own }"),
                Attack.style("@page { @top-left { content: url(HERE) } }"),
                Attack.style("@media print { @font-face { font-family: X; src: url(HERE) } }")),
            Stream.of(
                Attack.body("<p style='background: url(HERE)'>Words</p>").as("page-style"),
                Attack.body("<p style='list-style: url(HERE); display: list-item'>Words</p>")
                    .as("page-style"),
                Attack.body("<p><img src='HERE' alt=''/></p>").as("page-fetches"),
                Attack.body("<p><img srcset='HERE 2x' src='#' alt=''/></p>"),
                Attack.body("<picture><source srcset='HERE'/></picture>"),
                Attack.body("<object data='HERE' type='image/png'>Words</object>"),
                Attack.body("<embed src='HERE'/>"),
                Attack.body("<iframe src='HERE'></iframe>"),
                Attack.body("<iframe srcdoc='&lt;img src=\"HERE\">'></iframe>"),
                Attack.body("<video poster='HERE'></video>"),
                Attack.body("<audio src='HERE'></audio>"),
                Attack.body("<input type='image' src='HERE' alt='Words'/>"),
                Attack.body("<table background='HERE'><tr><td>Words</td></tr></table>"),
                Attack.body("<a href='https://good.example/' ping='HERE'>Words</a>"),
                Attack.body("<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='HERE'/>")),
            Stream.of(
                Attack.drawing("<image xlink:href='HERE' width='9' height='9'/>"),
                Attack.drawing("<image href='HERE' width='9' height='9'/>"),
                Attack.drawing("<use xlink:href='HERE#part'/>").as("page-fetches"),
                Attack.drawing("<filter id='f'><feImage xlink:href='HERE'/></filter>"),
                Attack.drawing("<rect width='9' height='9' filter='url(HERE#f)'/>"),
                Attack.drawing("<rect width='9' height='9' fill='url(HERE#f)'/>").as("page-style"),
                Attack.drawing("<rect width='9' height='9' style='mask: url(HERE#f)'/>")
                    .as("page-style"),
                Attack.drawing("<style>@import 'HERE';</style><rect width='9' height='9'/>"),
                Attack.drawing("<script xlink:href='HERE'/>").as("page-script"),
                Attack.drawing("<image><set attributeName='href' to='HERE'/></image>"),
                Attack.drawing("<foreignObject><img src='HERE' alt=''/></foreignObject>")),
            Stream.of(
                Attack.doctype("SYSTEM 'HERE'", ""),
                Attack.doctype("PUBLIC 'x' 'HERE'", ""),
                Attack.doctype("[<!ENTITY e SYSTEM 'HERE'>]", "<p>&e;</p>"),
                Attack.doctype("[<!ENTITY % e SYSTEM 'HERE'> %e;]", ""),
                Attack.doctype("[<!ATTLIST img src CDATA 'HERE'>]", "<p><img alt=''/></p>"),
                Attack.doctype("[<!ENTITY e '<img src=\"HERE\"/>'>]", "<p>&e;</p>")),
            Stream.of("<!--> <img src='HERE'/> -->", "<!-- --><![CDATA[ > <img src='HERE'/> ]]>")
                .map(html -> new Attack("template-not-well-formed", "", "", html)),
            Stream.of(
                    "<style><!-- </style><img src='HERE'/> --></style>",
                    "<?x > <img src='HERE'/> ?>")
                .map(html -> new Attack("template-not-well-formed", "", html, "")))
        .flatMap(attacks -> attacks)
        .toList();
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aBuildRefusesThem(Attack attack) throws IOException {
    String address = host() + "/x";
    Builds.Run run = build(attack.page(address));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("handout.ftlh:[123]:[0-9]+: error: the handout \"[a-z]+\" of \"drug\" ")
        .contains("[" + attack.rule + "]");
    assertThat(run.err()).contains(address);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(asked).isEmpty();
  }

  /** The second line of defence: what the engine does with a page that nobody looked at. */
  @ParameterizedTest
  @MethodSource("attacks")
  void theEngineFetchesNothing(Attack attack) throws IOException {
    for (String address : addresses()) {
      byte[] pdf = new byte[0];
      try {
        String text = attack.page(address);
        pdf =
            Page.read(text, Origin.of("page", text), new Findings())
                .map(
                    page ->
                        RENDERER
                            .render(page, new DocumentInfo("id", LocalDate.EPOCH), new Findings())
                            .map(PrintedPdf::bytes)
                            .orElse(new byte[0]))
                .orElse(pdf);
      } catch (RuntimeException e) {
        assertThat(e).isNotInstanceOf(NullPointerException.class); // refused
      }
      assertHoldsNothingForeign(pdf);
    }
    assertThat(asked).isEmpty();
  }

  /** So that the tests above can fail. */
  @Test
  void anEngineThatIsNotClosedWouldFetch() {
    String host = host();
    String page =
        new Attack(
                "",
                "<!DOCTYPE html [<!ENTITY % e SYSTEM 'HERE/entity'> %e;]>",
                "<link rel='stylesheet' href='HERE/link'/><style>@import 'HERE/import';"
                    + " h1 { background-image: url(HERE/background) }</style>",
                "<p><img src='HERE/image' alt=''/></p>")
            .page(host);
    ITextRenderer engine = new ITextRenderer();
    engine.setDocumentFromString(page);
    engine.layout();
    engine.createPDF(new ByteArrayOutputStream());
    assertThat(asked).contains("/link", "/import", "/image", "/background");
  }

  /** The network, a text and a picture outside the project, and both by other ways. */
  private List<String> addresses() throws IOException {
    Path text = Files.writeString(folder.resolve("canary.txt"), SECRET);
    Path picture = folder.resolve("canary.png");
    ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    return List.of(
        host() + "/x", picture.toUri().toString(), text.toUri().toString(), "../canary.png");
  }

  private String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Builds.Run build(String page) throws IOException {
    Path templates = folder.resolve("templates");
    Files.createDirectories(templates.resolve("profiles"));
    for (String file : List.of("profiles/page.yaml", "index.ftlh")) {
      Files.writeString(templates.resolve(file), Files.readString(SHARED.resolve(file)));
    }
    Files.writeString(templates.resolve("handout.ftlh"), "<#noparse>" + page + "</#noparse>");
    return Builds.run(
        "build",
        "--today",
        Builds.TODAY,
        "--templates",
        templates.toString(),
        "--out",
        folder.resolve("out").toString(),
        SHEET.toString());
  }

  private static void assertHoldsNothingForeign(byte[] pdf) throws IOException {
    if (pdf.length == 0) {
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
          assertThat(stream.getCOSName(COSName.SUBTYPE)).isNotEqualTo(COSName.IMAGE);
          byte[] bytes = stream.createInputStream().readAllBytes();
          assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        }
      }
      assertThat(new PDFTextStripper().getText(document)).doesNotContain(SECRET);
    }
  }
}

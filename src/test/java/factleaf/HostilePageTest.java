package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.testing.Builds;
import factleaf.testing.LoopbackSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
  private static final PdfRenderer RENDERER = new PdfRenderer(new Fonts());

  private LoopbackSite outside;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    outside = LoopbackSite.open();
  }

  @AfterEach
  void stop() throws IOException {
    outside.close();
  }

  @ParameterizedTest
  @MethodSource("factleaf.HostilePages#attacks")
  void aBuildRefusesThem(HostilePages.Attack attack) throws IOException {
    String address = outside.base() + "/x";
    Builds.Run run = build(attack.page(address));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("handout.ftlh:[123]:[0-9]+: error: the handout \"[a-z]+\" of \"drug\" ")
        .contains("[" + attack.rule() + "]");
    assertThat(run.err()).contains(address);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(outside.asked()).isEmpty();
  }

  /** The second line of defence: what the engine does with a page that nobody looked at. */
  @ParameterizedTest
  @MethodSource("factleaf.HostilePages#attacks")
  void theEngineFetchesNothing(HostilePages.Attack attack) throws IOException {
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
    assertThat(outside.asked()).isEmpty();
  }

  /** So that the tests above can fail. */
  @Test
  void anEngineThatIsNotClosedWouldFetch() {
    String host = outside.base();
    String page =
        new HostilePages.Attack(
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
    assertThat(outside.asked())
        .contains("GET /link", "GET /import", "GET /image", "GET /background");
  }

  /** The network, a text and a picture outside the project, and both by other ways. */
  private List<String> addresses() throws IOException {
    Path text = Files.writeString(folder.resolve("canary.txt"), SECRET);
    Path picture = folder.resolve("canary.png");
    ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    return List.of(
        outside.base() + "/x",
        picture.toUri().toString(),
        text.toUri().toString(),
        "../canary.png");
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

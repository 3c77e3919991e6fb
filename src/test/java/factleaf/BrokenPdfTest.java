package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.PageWords;
import factleaf.testing.StructureRules;
import factleaf.testing.TaggedPdf;
import factleaf.testing.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checks of tagged PDFs notice what they are there for: one thing is broken at a time. */
class BrokenPdfTest {
  private static String html;
  private static byte[] sound;

  /** A change to a PDF. */
  private interface Change {
    void apply(PDDocument document) throws IOException;
  }

  @BeforeAll
  static void render() throws IOException {
    html = Files.readString(Path.of("src/test/resources/pdf/notes.html"));
    sound = TaggedPdfTest.render(html);
    assertThat(VeraPdf.failures(change(document -> {}))).isEmpty();
  }

  @Test
  void fontThatIsNotEmbedded() throws IOException {
    byte[] broken =
        change(
            document -> {
              for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                    instanceof COSDictionary dictionary) {
                  dictionary.removeItem(COSName.FONT_FILE2);
                }
              }
            });
    assertThat(VeraPdf.failures(broken)).anyMatch(failure -> failure.contains("7.21.4.1"));
  }

  @Test
  void runThatIsNotTagged() throws IOException {
    byte[] broken =
        changeContent(text -> text.replaceFirst("(?s)/H1 <</MCID \\d+>> BDC(.*?)EMC", "$1"));
    assertThat(VeraPdf.failures(broken)).anyMatch(failure -> failure.startsWith("ua1 7.1"));
    assertThat(difference(broken)).isNotEmpty();
  }

  @Test
  void runThatIsAnArtifact() throws IOException {
    byte[] broken =
        changeContent(text -> text.replaceFirst("/H1 <</MCID \\d+>> BDC", "/Artifact BMC"));
    assertThat(difference(broken)).contains("page: Notes A statement");
  }

  @Test
  void linkWithoutAnnotation() throws IOException {
    byte[] broken = change(document -> document.getPage(0).setAnnotations(List.of()));
    assertThat(StructureRules.broken(TaggedPdf.read(broken)))
        .anyMatch(rule -> rule.startsWith("Link with words outside of its area"));
  }

  @Test
  void linkOfNoSize() throws IOException {
    byte[] broken =
        change(
            document ->
                document
                    .getPage(0)
                    .getAnnotations()
                    .forEach(
                        a ->
                            a.getCOSObject()
                                .setItem(
                                    COSName.RECT, COSArray.ofCOSIntegers(List.of(0, 0, 0, 0)))));
    assertThat(StructureRules.broken(TaggedPdf.read(broken)))
        .anyMatch(rule -> rule.startsWith("Link with an area too small"));
  }

  @Test
  void fieldWithoutWords() throws IOException {
    byte[] form =
        TaggedPdfTest.render(Files.readString(Path.of("src/test/resources/pdf/fields.html")));
    byte[] broken =
        change(
            form,
            document ->
                document
                    .getPage(0)
                    .getAnnotations()
                    .forEach(a -> a.getCOSObject().removeItem(COSName.TU)));
    assertThat(VeraPdf.failures(broken)).anyMatch(failure -> failure.startsWith("ua1 7.18.1"));
  }

  @Test
  void noLanguage() throws IOException {
    byte[] broken = change(document -> document.getDocumentCatalog().setLanguage(null));
    assertThat(VeraPdf.failures(broken)).isNotEmpty();
  }

  @Test
  void noOutputIntent() throws IOException {
    byte[] broken =
        change(d -> d.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS));
    assertThat(VeraPdf.failures(broken)).anyMatch(failure -> failure.startsWith("2a 6.2"));
  }

  private static String difference(byte[] pdf) throws IOException {
    List<String> said = PageWords.words(TaggedPdf.read(pdf).root().text());
    return PageWords.firstDifference(PageWords.of(Jsoup.parse(html)), said);
  }

  private static byte[] change(Change change) throws IOException {
    return change(sound, change);
  }

  private static byte[] change(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Changes the content of the first page, which must make a difference. */
  private static byte[] changeContent(UnaryOperator<String> edit) throws IOException {
    return change(
        document -> {
          PDPage page = document.getPage(0);
          String old = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
          String changed = edit.apply(old);
          assertThat(changed).isNotEqualTo(old);
          PDStream content = new PDStream(document);
          try (OutputStream out = content.createOutputStream()) {
            out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
          }
          page.setContents(content);
        });
  }
}

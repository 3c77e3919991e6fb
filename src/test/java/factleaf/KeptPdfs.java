package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that are made here, and what is kept of them. */
abstract class KeptPdfs {
  private static final Path SHEET = Path.of("src/test/resources/keep/facts.yaml");
  static final float LEFT = 50;
  static final float RIGHT = 310;
  static final int LEADING = 13;

  @TempDir Path folder;
  Path facts;
  Path pdf;
  PDDocument document;

  @BeforeEach
  void begin() throws IOException {
    facts = Files.copy(SHEET, folder.resolve("facts.yaml"));
    pdf = folder.resolve("label.pdf");
    document = new PDDocument();
  }

  List<String> kept() throws IOException {
    document.save(pdf.toFile());
    return text(keep(pdf));
  }

  List<String> text(Builds.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    return Files.readAllLines(Path.of(run.out().substring(0, run.out().indexOf(": "))));
  }

  Builds.Run keep(Path file) {
    return Builds.run(
        "keep",
        "--templates",
        "src/test/resources/findings/templates",
        "--snapshots",
        folder.resolve("snapshots").toString(),
        "--sheet",
        facts.toString(),
        "label",
        file.toString());
  }

  /** A page of the document. */
  final class Paper implements AutoCloseable {
    final PDPageContentStream content;

    Paper() throws IOException {
      PDPage page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    void line(float x, float y, float size, String text) {
      write(FontName.HELVETICA, x, y, size, text);
    }

    void bold(float x, float y, float size, String text) {
      write(FontName.HELVETICA_BOLD, x, y, size, text);
    }

    private void write(FontName font, float x, float y, float size, String text) {
      try {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}

package factleaf.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a PDF as painted, furniture too. */
public final class PrintedText extends PDFTextStripper {
  /**
   * A painted character.
   *
   * @param page from 1
   * @param box its page, in points
   * @param left distance from the page's left edge, in points; right, top and bottom likewise from
   *     theirs
   * @param size in points
   * @param rgb its colour
   */
  public record Glyph(
      String text,
      int page,
      PDRectangle box,
      float left,
      float right,
      float top,
      float bottom,
      float size,
      String font,
      int rgb) {}

  private final List<Glyph> glyphs = new ArrayList<>();

  private PrintedText() {
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /** The characters that leave ink. */
  public static List<Glyph> of(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PrintedText text = new PrintedText();
      text.writeText(document, Writer.nullWriter());
      return text.glyphs;
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (!position.getUnicode().isBlank()) {
      glyphs.add(glyph(position));
    }
  }

  private Glyph glyph(TextPosition position) {
    PDRectangle box = getCurrentPage().getMediaBox();
    float left = position.getXDirAdj();
    float top = position.getYDirAdj() - position.getHeightDir();
    return new Glyph(
        position.getUnicode(),
        getCurrentPageNo(),
        box,
        left,
        box.getWidth() - left - position.getWidthDirAdj(),
        top,
        box.getHeight() - position.getYDirAdj(),
        position.getFontSizeInPt(),
        position.getFont().getName(),
        colour());
  }

  private int colour() {
    try {
      return getGraphicsState().getNonStrokingColor().toRGB();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package factleaf.pdf.tagging;

import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Writes upright text with the operators that it needs (ISO 32000-1, 9.4) and no others: the font
 * is set only where it changes. A third of a page's bytes would be repetition.
 */
final class TextOperators {
  private record Typeface(BaseFont font, float size) {}

  private Optional<Typeface> current = Optional.empty();

  /** Forgets the font, because the graphics state was restored or others set one. */
  void reset() {
    current = Optional.empty();
  }

  /**
   * Shows text on a page.
   *
   * @param size in points
   * @param x place of its baseline in points from the lower left corner
   */
  void show(PdfContentByte page, BaseFont font, float size, float x, float y, String text) {
    Optional<Typeface> wanted = Optional.of(new Typeface(font, size));
    page.beginText();
    if (!wanted.equals(current)) {
      page.setFontAndSize(font, size);
      current = wanted;
    }
    page.moveText(x, y);
    page.showText(text);
    page.endText();
  }
}

package factleaf.pdf.tagging;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.JustificationInfo;

/** Paints like its superclass, but writes text with fewer operators, see {@link TextOperators}. */
abstract class CompactTextDevice extends ITextOutputDevice {
  private static final Shape NOTHING = new Path2D.Float();

  private final TextOperators operators = new TextOperators();
  private final Set<BaseFont> fonts = new LinkedHashSet<>();
  private Optional<ITextFSFont> font = Optional.empty();
  private float pageHeight;

  CompactTextDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  /** The fonts of the text that was painted, in the order of their first use. */
  final Set<BaseFont> fonts() {
    return fonts;
  }

  /** Height of the current page in points. */
  final float pageHeight() {
    return pageHeight;
  }

  @Override
  public void initializePage(PdfContentByte page, float height) {
    pageHeight = height;
    operators.reset();
    super.initializePage(page, height);
  }

  @Override
  public void setClip(Shape shape) {
    super.setClip(shape);
    operators.reset(); // the clip is widened by restoring the graphics state
  }

  @Override
  public void setFont(ITextFSFont next) {
    font = Optional.of(next);
    super.setFont(next);
  }

  @Override
  public void drawString(String written, float x, float y, JustificationInfo info) {
    String text = Drawn.of(written);
    if (text.isEmpty()) {
      return;
    }
    ITextFSFont current = font.orElseThrow();
    FontDescription face = current.getFontDescription();
    fonts.add(face.getFont());
    if (info != null || isEmulated(face)) {
      super.drawString(text, x, y, info);
      operators.reset();
      return;
    }
    super.fill(NOTHING); // sets the colour
    Point2D place = getTransform().transform(new Point2D.Double(x, y), null);
    operators.show(
        getCurrentPage(),
        face.getFont(),
        current.getSize2D() / getDotsPerPoint(),
        (float) place.getX(),
        (float) (pageHeight - place.getY()),
        text);
  }

  /** Whether the font is not as bold or slanted as the text should be. */
  private boolean isEmulated(FontDescription face) {
    FontSpecification wanted = getFontSpecification();
    return wanted != null
        && (ITextFontResolver.convertWeightToInt(wanted.fontWeight()) > face.getWeight()
            || (wanted.fontStyle() == IdentValue.ITALIC && face.getStyle() == IdentValue.NORMAL));
  }
}

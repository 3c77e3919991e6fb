package factleaf.pdf.tagging;

import factleaf.pdf.limits.Work;
import factleaf.pdf.tagging.MarkedContent.Artifact;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.openpdf.text.pdf.PdfContentByte;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Marks lines, areas and all that is neither text nor picture of the document as artifacts (ISO
 * 14289-1, 7.1), unless it is part of one.
 */
abstract class MarkingDevice extends CompactTextDevice {
  final MarkedContent marks = new MarkedContent();
  final Work work;
  Artifact artifact = Artifact.LAYOUT;

  /** Whether the margins of a page are painted. */
  boolean furniture;

  /** Whether a label is painted by us, with its place in the structure. */
  boolean labelling;

  /** Whether text or a picture is painted: what then reaches the page is already marked. */
  boolean marked;

  /** Whether Flying Saucer paints a label by itself, which has been painted before. */
  private boolean repeatingLabel;

  MarkingDevice(float dotsPerPoint, Work work) {
    super(dotsPerPoint);
    this.work = work;
  }

  /** Paints what waits, before anything else is painted. */
  abstract void flush();

  MarkedContent marks() {
    return marks;
  }

  /** Whether what follows is painted into the margins, as furniture of the page. */
  void setFurniture(boolean furniture) {
    flush();
    this.furniture = furniture;
    artifact = furniture ? Artifact.PAGINATION : Artifact.LAYOUT;
  }

  @Override
  public void initializePage(PdfContentByte page, float height) {
    marks.startPage(page);
    super.initializePage(page, height);
  }

  @Override
  public void finishPage() {
    flush();
    marks.close();
    super.finishPage();
  }

  /** Flying Saucer asks for smooth edges when it paints the label of an item, and only then. */
  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    repeatingLabel = !labelling && value == RenderingHints.VALUE_ANTIALIAS_ON;
  }

  @Override
  public void draw(Shape shape) {
    paint(() -> super.draw(shape));
  }

  @Override
  public void fill(Shape shape) {
    paint(() -> super.fill(shape));
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    paint(() -> super.drawImage(image, x, y));
  }

  /** Paints what is neither text nor picture of the document, unless it is part of one. */
  private void paint(Runnable shape) {
    work.count(Work.Kind.MARKS, 1);
    if (repeatingLabel) {
      return;
    }
    if (!marked && !labelling) {
      flush();
      marks.artifact(artifact);
    }
    shape.run();
  }

  @Override
  public void setClip(Shape shape) {
    flush();
    if (!marked) {
      marks.close();
    }
    super.setClip(shape);
  }

  @Override
  public void clip(Shape shape) {
    flush();
    super.clip(shape);
  }

  @Override
  public void translate(double x, double y) {
    flush();
    super.translate(x, y);
  }

  /**
   * Whether a height is on the page that is being painted. Flying Saucer paints a line that touches
   * the edge on both pages, and leaves it to the clip to hide one of them.
   */
  final boolean isOnPage(RenderingContext c, int y) {
    return furniture || (y >= c.getPage().getTop() && y < c.getPage().getBottom());
  }

  /** A rectangle of the layout in points of the page. */
  final Area area(Rectangle dots) {
    Rectangle2D points = getTransform().createTransformedShape(dots).getBounds2D();
    return new Area(
        (float) points.getMinX(),
        (float) (pageHeight() - points.getMaxY()),
        (float) points.getMaxX(),
        (float) (pageHeight() - points.getMinY()));
  }
}

package factleaf.pdf;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in the page (SVG), painted as lines and areas. */
final class SvgFigure implements ITextReplacedElement {
  private final Drawing drawing;

  /** Size on paper, in device dots. */
  private final int width;

  private final int height;
  private Point location = new Point();

  private SvgFigure(Drawing drawing, int width, int height) {
    this.drawing = drawing;
    this.width = width;
    this.height = height;
  }

  /**
   * @param cssWidth width by the style sheet in device dots; negative for the drawing's own
   * @param cssHeight height likewise
   */
  static SvgFigure of(Drawing drawing, int cssWidth, int cssHeight, int dotsPerPixel) {
    Dimension2D natural = drawing.size();
    double scale =
        cssWidth > 0
            ? cssWidth / natural.getWidth()
            : cssHeight > 0 ? cssHeight / natural.getHeight() : dotsPerPixel;
    return new SvgFigure(
        drawing,
        (int) Math.round(natural.getWidth() * scale),
        cssWidth > 0 && cssHeight > 0 ? cssHeight : (int) Math.round(natural.getHeight() * scale));
  }

  @Override
  public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
    float points = width / device.getDotsPerPoint();
    float pointsHigh = height / device.getDotsPerPoint();
    PdfTemplate template = device.getCurrentPage().createTemplate(points, pointsHigh);
    Graphics2D graphics = template.createGraphicsShapes(points, pointsHigh);
    graphics.transform(
        AffineTransform.getScaleInstance(
            points / drawing.size().getWidth(), pointsHigh / drawing.size().getHeight()));
    drawing.paint(graphics);
    graphics.dispose();
    Rectangle place = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    Rectangle onPage = device.getTransform().createTransformedShape(place).getBounds();
    float pageHeight = device.getWriter().getPageSize().getHeight();
    device.getCurrentPage().addTemplate(template, onPage.x, pageHeight - onPage.y - pointsHigh);
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext c) {}

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}

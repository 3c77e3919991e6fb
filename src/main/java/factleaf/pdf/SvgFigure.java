package factleaf.pdf;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.apache.batik.util.SVGConstants;
import org.openpdf.text.pdf.PdfTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in the page (SVG), painted as lines and areas. It may not load anything. */
final class SvgFigure implements ITextReplacedElement {
  private final GraphicsNode drawing;

  /** Size that the drawing gives itself, in CSS pixels. */
  private final Dimension2D natural;

  /** Size on paper, in device dots. */
  private final int width;

  private final int height;
  private Point location = new Point();

  private SvgFigure(GraphicsNode drawing, Dimension2D natural, int width, int height) {
    this.drawing = drawing;
    this.natural = natural;
    this.width = width;
    this.height = height;
  }

  /**
   * @param cssWidth width by the style sheet in device dots; negative for the drawing's own
   * @param cssHeight height likewise
   */
  static SvgFigure of(Element svg, int cssWidth, int cssHeight, int dotsPerPixel) {
    Document document =
        SVGDOMImplementation.getDOMImplementation()
            .createDocument(SVGConstants.SVG_NAMESPACE_URI, "svg", null);
    document.setDocumentURI("about:drawing"); // a style sheet in it has an address to begin from
    document.replaceChild(document.importNode(svg, true), document.getDocumentElement());
    BridgeContext context = new BridgeContext(new Closed());
    GraphicsNode drawing = new GVTBuilder().build(context, document);
    Dimension2D natural = context.getDocumentSize();
    double scale =
        cssWidth > 0
            ? cssWidth / natural.getWidth()
            : cssHeight > 0 ? cssHeight / natural.getHeight() : dotsPerPixel;
    return new SvgFigure(
        drawing,
        natural,
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
            points / natural.getWidth(), pointsHigh / natural.getHeight()));
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

  /** Runs no script and loads nothing from outside the drawing. */
  private static final class Closed extends UserAgentAdapter {
    @Override
    public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
      return new NoLoadScriptSecurity(type);
    }

    @Override
    public ExternalResourceSecurity getExternalResourceSecurity(
        ParsedURL resource, ParsedURL document) {
      return new NoLoadExternalResourceSecurity();
    }
  }
}

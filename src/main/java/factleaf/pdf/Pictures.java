package factleaf.pdf;

import factleaf.pdf.limits.Work;
import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** The pictures that a page may hold: images in the page itself (data addresses), and drawings. */
final class Pictures extends ITextReplacedElementFactory {
  private final Work work;

  /** Each is read once, however often it is laid out. */
  private final Map<Element, Drawing> drawings = new IdentityHashMap<>();

  Pictures(ITextOutputDevice device, Work work) {
    super(device);
    this.work = work;
  }

  /** Null, as Flying Saucer wants it, for what is laid out as a box: a field is an empty one. */
  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element != null) {
      work.at(element);
    }
    return switch (element == null ? "" : element.getNodeName()) {
      case "svg" -> figure(box, cssWidth, cssHeight, c.getDotsPerPixel());
      case "input" -> null;
      default -> super.createReplacedElement(c, box, agent, cssWidth, cssHeight);
    };
  }

  private SvgFigure figure(BlockBox box, int cssWidth, int cssHeight, int dotsPerPixel) {
    String color = box.getStyle().getColor().toString();
    Drawing drawing = drawings.computeIfAbsent(box.getElement(), svg -> Drawing.of(svg, color));
    work.count(Work.Kind.DRAWINGS, 1);
    return SvgFigure.of(drawing, cssWidth, cssHeight, dotsPerPixel);
  }
}

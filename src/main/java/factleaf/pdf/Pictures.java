package factleaf.pdf;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** The pictures that a page may hold: images in the page itself (data addresses), and drawings. */
final class Pictures extends ITextReplacedElementFactory {
  Pictures(ITextOutputDevice device) {
    super(device);
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    return element != null && element.getNodeName().equals("svg")
        ? SvgFigure.of(element, cssWidth, cssHeight, c.getDotsPerPixel())
        : super.createReplacedElement(c, box, agent, cssWidth, cssHeight);
  }
}

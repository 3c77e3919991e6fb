package factleaf.pdf;

import factleaf.page.Page;
import factleaf.pdf.limits.DrawingCheck;
import factleaf.pdf.limits.Unprintable;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.apache.batik.util.SVGConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A drawing of the page (SVG), ready to be painted. It may not load anything. Whatever is wrong
 * with it ends the layout of its page.
 *
 * <p>Rule: {@code page-drawing}.
 *
 * @param svg as it stands in the page
 * @param size that the drawing gives itself, in CSS pixels; above 0
 */
record Drawing(Element svg, GraphicsNode node, Dimension2D size) {
  /** Of a side, in CSS pixels; the longer side of A4 has 1,123. */
  private static final int LONGEST = 2_000;

  /**
   * @param color that its parts have as {@code currentColor}, such as {@code #ffffff}
   */
  static Drawing of(Element svg, String color) {
    DrawingCheck.check(svg);
    if (!SVGConstants.SVG_NAMESPACE_URI.equals(svg.getNamespaceURI())) {
      throw wrong("does not say what it is", "write xmlns=\"http://www.w3.org/2000/svg\"", svg);
    }
    BridgeContext context = new BridgeContext(new Closed());
    GraphicsNode[] node = new GraphicsNode[1];
    draw(svg, () -> node[0] = new GVTBuilder().build(context, copy(svg, color)));
    Dimension2D size = context.getDocumentSize();
    if (!isSide(size.getWidth()) || !isSide(size.getHeight())) {
      throw wrong(
          "is " + size.getWidth() + " pixels wide and " + size.getHeight() + " high",
          "write a width and a height above 0 and of at most " + LONGEST,
          svg);
    }
    return new Drawing(svg, node[0], size);
  }

  void paint(Graphics2D graphics) {
    draw(svg, () -> node.paint(graphics));
  }

  private static boolean isSide(double length) {
    return length > 0 && length <= LONGEST;
  }

  private static Document copy(Element svg, String color) {
    Document document =
        SVGDOMImplementation.getDOMImplementation()
            .createDocument(SVGConstants.SVG_NAMESPACE_URI, "svg", null);
    document.setDocumentURI("about:drawing"); // a style sheet in it has an address to begin from
    document.replaceChild(document.importNode(svg, true), document.getDocumentElement());
    Element root = document.getDocumentElement();
    if (!root.hasAttribute("color")) {
      root.setAttribute("color", color);
    }
    nameReferences(root);
    return document;
  }

  /** Batik knows references by their older name only (SVG 1.1; SVG 2 has none of it). */
  private static void nameReferences(Element element) {
    if (element.hasAttribute("href")) {
      element.setAttributeNS(
          SVGConstants.XLINK_NAMESPACE_URI, "xlink:href", element.getAttribute("href"));
    }
    Page.kids(element).forEach(Drawing::nameReferences);
  }

  private static void draw(Element svg, Runnable work) {
    try {
      work.run();
    } catch (BridgeException e) {
      throw wrong(
          "is wrong" + Unprintable.reason(e),
          "write it as SVG 1.1 has it",
          Optional.ofNullable(e.getElement()).map(part -> original(part, svg)).orElse(svg));
    } catch (RuntimeException e) {
      throw wrong("cannot be drawn" + Unprintable.reason(e), "write it as SVG 1.1 has it", svg);
    } catch (StackOverflowError e) {
      throw wrong("cannot be drawn", "let its parts not refer to each other", svg);
    }
  }

  /** The element of the page of which Batik has a copy. */
  private static Node original(Node copy, Element svg) {
    Deque<Integer> path = new ArrayDeque<>();
    for (Node at = copy; at.getParentNode() instanceof Element; at = at.getParentNode()) {
      int before = 0;
      for (Node kid = at.getPreviousSibling(); kid != null; kid = kid.getPreviousSibling()) {
        before++;
      }
      path.push(before);
    }
    Node found = svg;
    for (int index : path) {
      Node kid = found.getChildNodes().item(index);
      found = kid == null ? found : kid;
    }
    return found;
  }

  private static Unprintable wrong(String problem, String hint, Node place) {
    return new Unprintable(
        "page-drawing", "has a drawing that " + problem, hint, Optional.of(place));
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

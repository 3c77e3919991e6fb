package factleaf.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What a page prints, to stand in another page beside parts of others: its ids begin with an id of
 * its own, and its styles reach nothing outside. What only screens show is left out.
 *
 * @param styles for print, of elements in {@code #ID > div}, and of the pages named ID
 * @param body XHTML for that {@code div}
 * @param classes of the page's body
 * @param left margin of its pages, as styles write lengths
 * @param right the other margin
 */
public record PagePart(String styles, String body, String classes, String left, String right) {
  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "wbr");

  /** Attributes that hold ids, or a list of them. */
  private static final Set<String> IDS =
      Set.of("id", "for", "headers", "aria-labelledby", "aria-describedby");

  private static final Set<String> ADDRESSES = Set.of("href", "xlink:href");

  /**
   * A page as a part.
   *
   * @param id of the element that it will stand in; letters and digits
   */
  public static PagePart of(Page page, String id) {
    StringBuilder styles = new StringBuilder();
    StringBuilder body = new StringBuilder();
    String classes = "";
    String[] sides = {"0", "0"};
    for (Element half : Page.kids(page.document().getDocumentElement())) {
      if (half.getNodeName().equals("body")) {
        classes = half.getAttribute("class");
        children(half, id, body);
      } else {
        printed(half).forEach(css -> styles.append(ScopedStyle.of(css, id, sides)).append('\n'));
      }
    }
    return new PagePart(styles.toString(), body.toString(), classes, sides[0], sides[1]);
  }

  private static Stream<String> printed(Element head) {
    return Page.kids(head).stream()
        .filter(kid -> kid.getNodeName().equals("style"))
        .filter(kid -> List.of("", "print").contains(kid.getAttribute("media")))
        .map(Element::getTextContent);
  }

  private static void children(Node parent, String id, StringBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        out.append(escaped(text.getData()));
      } else if (node instanceof Element element && !Page.isForScreens(element)) {
        element(element, id, out);
      }
    }
  }

  private static void element(Element element, String id, StringBuilder out) {
    // a page has one main part, which will be the whole
    String name = element.getNodeName().equals("main") ? "div" : element.getNodeName();
    out.append('<').append(name);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      out.append(' ').append(attribute.getName()).append("=\"");
      out.append(escaped(value(attribute, id)).replace("\"", "&quot;")).append('"');
    }
    if (name.equals("h1")) {
      out.append(" data-pdf-bookmark=\"none\""); // the part has one with its own name
    }
    if (EMPTY.contains(name)) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element, id, out);
    out.append("</").append(name).append('>');
  }

  private static String value(Attr attribute, String id) {
    String value = attribute.getValue();
    if (IDS.contains(attribute.getName())) {
      return Stream.of(value.strip().split("\\s+"))
          .map(each -> id + "-" + each)
          .collect(Collectors.joining(" "));
    }
    if (ADDRESSES.contains(attribute.getName()) && value.startsWith("#")) {
      return "#" + id + "-" + value.substring(1);
    }
    return value.replace("url(#", "url(#" + id + "-");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

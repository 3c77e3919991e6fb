package factleaf.page;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The words that stand for a picture (ISO 32000-1, 14.9.3) or name a field (12.7.3.1). */
public final class Alternatives {
  private Alternatives() {}

  /** {@code alt}, {@code aria-label}, or the title of an SVG; empty if there are none. */
  public static String of(Element picture) {
    return Stream.concat(
            Stream.of(picture.getAttribute("alt"), picture.getAttribute("aria-label")),
            Stream.iterate(picture.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(node -> "title".equals(node.getLocalName()))
                .map(Node::getTextContent))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The words of the {@code label} of a field; empty if there is none. */
  public static String label(Element input) {
    String id = input.getAttribute("id");
    NodeList labels = input.getOwnerDocument().getElementsByTagName("label");
    return IntStream.range(0, labels.getLength())
        .mapToObj(i -> (Element) labels.item(i))
        .filter(label -> !id.isEmpty() && label.getAttribute("for").equals(id))
        .findFirst()
        .map(label -> label.getTextContent().strip().replaceAll("\\s+", " "))
        .orElse("");
  }

  /** Whether an element says that it is not there for those who cannot see it. */
  public static boolean isDecoration(Element element) {
    boolean decorates =
        element.getNodeName().equals("img")
            && element.hasAttribute("alt")
            && element.getAttribute("alt").isBlank();
    return decorates || element.getAttribute("aria-hidden").equals("true");
  }
}

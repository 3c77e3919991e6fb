package factleaf.page;

import java.util.Objects;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words that stand for a picture (ISO 32000-1, 14.9.3). */
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

  /** Whether an element says that it is not there for those who cannot see it. */
  public static boolean isDecoration(Element element) {
    boolean decorates =
        element.getNodeName().equals("img")
            && element.hasAttribute("alt")
            && element.getAttribute("alt").isBlank();
    return decorates || element.getAttribute("aria-hidden").equals("true");
  }
}

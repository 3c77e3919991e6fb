package factleaf.page;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a page says of itself in its head; empty texts for what it does not say.
 *
 * @param description its audience, edition and dates
 * @param language as in BCP 47
 */
public record PageHead(String title, String description, String language) {
  public static PageHead of(Document page) {
    Element head = head(page);
    NodeList metas = head.getElementsByTagName("meta");
    String description =
        IntStream.range(0, metas.getLength())
            .mapToObj(i -> (Element) metas.item(i))
            .filter(meta -> meta.getAttribute("name").equals("description"))
            .map(meta -> meta.getAttribute("content"))
            .findFirst()
            .orElse("");
    NodeList titles = head.getElementsByTagName("title");
    String title = titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip();
    return new PageHead(title, description, page.getDocumentElement().getAttribute("lang"));
  }

  /** Whether an element says a language, perhaps with a region, if it says any; of none any. */
  static boolean isIn(String language, Element element) {
    return Stream.of("lang", "xml:lang")
        .filter(element::hasAttribute)
        .map(name -> element.getAttribute(name).toLowerCase(Locale.ROOT) + "-")
        .allMatch(
            tag -> language.isEmpty() || tag.startsWith(language.toLowerCase(Locale.ROOT) + "-"));
  }

  private static Element head(Document page) {
    return part(page, "head");
  }

  /** What a page shows. */
  static Element body(Document page) {
    return part(page, "body");
  }

  /** The head or the body, or the whole page if it has none. */
  private static Element part(Document page, String name) {
    Element html = page.getDocumentElement();
    return Page.kids(html).stream()
        .filter(kid -> kid.getNodeName().equals(name))
        .findFirst()
        .orElse(html);
  }
}

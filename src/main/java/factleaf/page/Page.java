package factleaf.page;

import factleaf.diagnostic.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page, parsed once: its text, its elements, and where each of them stands in the text. */
public final class Page {
  private static final int SHOWN = 80;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String text;
  private final Origin origin;
  private final Document document;
  private final Map<Node, Integer> offsets;
  private final List<Element> elements = new ArrayList<>();

  Page(String text, Origin origin, Document document, Map<Node, Integer> offsets) {
    this.text = text;
    this.origin = origin;
    this.document = document;
    this.offsets = offsets;
    collect(document.getDocumentElement(), elements);
  }

  /**
   * Reads a page.
   *
   * @param text XHTML that HTML parsers read in the same way
   * @return empty, with a finding, if it is no such text
   */
  public static Optional<Page> read(String text, Origin origin, Findings findings) {
    return PageReader.read(text, origin, findings);
  }

  public String text() {
    return text;
  }

  /** The elements, and what they hold. Whoever lays them out does not change them. */
  public Document document() {
    return document;
  }

  /** All elements in the order of the text. */
  List<Element> elements() {
    return elements;
  }

  /** The elements that stand directly in a node. */
  public static List<Element> kids(Node node) {
    List<Element> kids = new ArrayList<>();
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element element) {
        kids.add(element);
      }
    }
    return kids;
  }

  /** Whether only screens show an element. */
  public static boolean isForScreens(Element element) {
    return element.hasAttribute(Selectors.SCREEN_ONLY);
  }

  private static void collect(Element element, List<Element> into) {
    into.add(element);
    kids(element).forEach(kid -> collect(kid, into));
  }

  Origin origin() {
    return origin;
  }

  /** Where an element's tag or a text begins, as an offset in the page's text. */
  public int offset(Node node) {
    return offsets.get(node);
  }

  /** Where an attribute begins in the tag of its element. */
  int offset(Element element, String attribute) {
    int start = offset(element);
    int end = PageSource.tagEnd(text, start);
    for (int at = start; at >= 0 && at < end; at = text.indexOf(attribute, at + 1)) {
      if (Character.isWhitespace(text.charAt(at - 1)) && at > start) {
        return at;
      }
    }
    return start;
  }

  /** An element's tag in one line, cut if it is long. */
  String tag(Element element) {
    int start = offset(element);
    return cut(text.substring(start, PageSource.tagEnd(text, start)));
  }

  /** A text in one line for a message, cut if it is long. */
  public static String cut(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " ..." : line;
  }
}

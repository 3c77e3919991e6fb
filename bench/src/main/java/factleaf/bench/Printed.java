package factleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What of a page is printed, for contenders that do not read HTML. Knows the handouts' classes. */
final class Printed {
  /** Hidden by print.css. */
  private static final Set<String> HIDDEN = Set.of("skip", "contents");

  private static final Set<String> BLOCKS =
      Set.of(
          "body", "main", "header", "section", "aside", "div", "p", "h1", "h2", "h3", "h4", "ul",
          "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "nav", "figure", "dl", "dt",
          "dd");

  private Printed() {}

  /** A paragraph, heading, list item or table cell, with blanks folded. */
  record Block(String element, String text) {}

  /** The blocks of a page in order. */
  static List<Block> blocks(Element body) {
    List<Block> blocks = new ArrayList<>();
    collect(body, blocks);
    return blocks;
  }

  /** The children of an element that are printed in its place. */
  static List<Node> children(Element element) {
    return nodes(element).stream()
        .filter(node -> !(node instanceof Element child) || !isApart(child))
        .toList();
  }

  /** The words in a margin box, as "top-left"; the style sheets hold them as strings. */
  static String running(Document page, String box) {
    String styles =
        elements(page, "style").stream().map(Node::getTextContent).collect(Collectors.joining());
    Matcher content =
        Pattern.compile("@" + box + "\\s*\\{\\s*content:\\s*\"([^\"]*)\"").matcher(styles);
    return content.find() ? content.group(1).strip() : "";
  }

  private static List<Node> elements(Document page, String name) {
    NodeList list = page.getElementsByTagName(name);
    return IntStream.range(0, list.getLength()).mapToObj(list::item).toList();
  }

  static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.getLocalName());
  }

  static boolean hasClass(Element element, String name) {
    return List.of(element.getAttribute("class").split(" ")).contains(name);
  }

  static String fold(String text) {
    return text.replaceAll("[ \\t\\r\\n]+", " ");
  }

  private static void collect(Element element, List<Block> blocks) {
    StringBuilder inline = new StringBuilder();
    for (Node child : children(element)) {
      if (isBlock(child)) {
        flush(element, inline, blocks);
        collect((Element) child, blocks);
      } else {
        inline.append(child.getTextContent());
      }
    }
    flush(element, inline, blocks);
  }

  private static void flush(Element element, StringBuilder inline, List<Block> blocks) {
    String text = fold(inline.toString()).strip();
    if (!text.isEmpty()) {
      blocks.add(new Block(element.getLocalName(), text));
    }
    inline.setLength(0);
  }

  private static boolean isApart(Element element) {
    return HIDDEN.stream().anyMatch(name -> hasClass(element, name));
  }

  private static List<Node> nodes(Element element) {
    NodeList list = element.getChildNodes();
    return IntStream.range(0, list.getLength()).mapToObj(list::item).toList();
  }
}

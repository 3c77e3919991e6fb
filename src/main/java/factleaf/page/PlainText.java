package factleaf.page;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What a page says on paper, as plain text: its words in their order, none left out. What the page
 * says by its layout, marks say: a bullet before an item, brackets around a flag, a line to fill
 * in, and before each cell of a wide table the head of its column once more.
 */
public final class PlainText {
  /** Most characters of a line. */
  public static final int WIDTH = 70;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> GROUPS =
      Set.of("header", "footer", "main", "section", "article", "aside", "ul", "ol", "table");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "address", "blockquote", "caption", "figure", "figcaption", "pre", "hr");

  /** Classes of the shipped templates whose parts only the layout keeps apart. */
  private static final Set<String> APART = Set.of("edition", "head");

  private static final String TO_FILL_IN = " ____________ ";

  private final TextLines lines = new TextLines(WIDTH);

  private PlainText() {}

  /** The text of a page that has no errors. */
  public static String of(Page page) {
    PlainText text = new PlainText();
    text.add(page.document().getDocumentElement());
    text.lines.end();
    return text.lines.toString();
  }

  private void add(Node node) {
    if (node instanceof Text words) {
      lines.text(words.getData());
    } else if (node instanceof Element element && isRead(element)) {
      add(element, element.getNodeName());
    }
  }

  private void add(Element element, String name) {
    if (HEADINGS.contains(name)) {
      lines.gap(name.equals("h2") ? 2 : 1);
      parts(element);
      lines.gap(1);
    } else if (name.equals("table")) {
      lines.gap(1);
      new TextTable(element, lines, this::parts).add();
      lines.gap(1);
    } else if (GROUPS.contains(name)) {
      lines.gap(1);
      parts(element);
      lines.gap(1);
    } else if (BLOCKS.contains(name)) {
      lines.end();
      parts(element);
      lines.end();
    } else {
      inItems(element, name);
    }
  }

  private void inItems(Element element, String name) {
    switch (name) {
      case "li" -> {
        lines.beginItem();
        parts(element);
        lines.endItem();
      }
      case "dl" -> {
        lines.gap(1);
        lines.beginItem();
        parts(element);
        lines.endItem();
        lines.gap(1);
      }
      case "dt" -> {
        lines.item();
        parts(element);
        lines.stop(":");
      }
      case "dd" -> {
        parts(element);
        lines.end();
      }
      case "br" -> lines.end();
      case "input" -> lines.text(TO_FILL_IN);
      case "img" -> lines.text(element.getAttribute("alt"));
      case "sup" -> {
        lines.text(lines.endsInDigit() ? "^" : "");
        parts(element);
      }
      default -> inLine(element, name);
    }
  }

  private void inLine(Element element, String name) {
    if (has("flag", element)) {
      lines.text("[");
      parts(element);
      lines.text("]");
    } else {
      parts(element);
      if (name.equals("label") || has("label", element)) {
        lines.stop(":");
      }
    }
  }

  private void parts(Element element) {
    boolean apart = APART.stream().anyMatch(name -> has(name, element));
    for (Node part = element.getFirstChild(); part != null; part = part.getNextSibling()) {
      if (apart && part instanceof Element kid && isRead(kid)) {
        lines.stop(",");
      }
      add(part);
    }
  }

  private static boolean has(String name, Element element) {
    return List.of(element.getAttribute("class").split(" ")).contains(name);
  }

  /** Whether paper has it, and not only for the eye. */
  static boolean isRead(Element element) {
    return !Page.isForScreens(element)
        && !element.getAttribute("aria-hidden").equals("true")
        && !Set.of("head", "svg", "script").contains(element.getNodeName());
  }
}

package factleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A handout as a Typst document: the same words in the same order, as headings, lists, tables,
 * boxes, links and running heads of about the same sizes. It is not the same design to the point.
 */
final class TypstSource {
  private static final String PREAMBLE =
      """
      #set page(paper: "a4", margin: (top: 22mm, x: 17mm, bottom: 20mm),
        header: context if counter(page).get().first() > 1 [#set text(8pt)
          %s],
        footer: [#set text(8pt)
          %s #h(1fr) %s])
      #set text(font: "Liberation Sans", size: %s, lang: "%s", fallback: false)
      #set par(leading: 0.5em, spacing: 0.7em)
      #set smartquote(enabled: false)
      #set list(spacing: 0.7em)
      #set table(stroke: (bottom: 0.4pt + gray), inset: 1mm)
      #set document(title: "%s")
      #show heading.where(level: 1): set text(26pt)
      #show heading.where(level: 2): set text(14pt, rgb("#0b4f5c"))
      #show heading.where(level: 3): set text(10pt)
      """;

  private final StringBuilder out = new StringBuilder();
  private final TypstText text;

  private TypstSource(TypstText text) {
    this.text = text;
  }

  /**
   * @param variant 0 for the handout; other numbers for documents of the same shape and words, the
   *     words of each run of text in another order
   */
  static String of(Page page, int variant) {
    Document document = page.parse();
    Element body = (Element) document.getElementsByTagName("body").item(0);
    TypstSource source = new TypstSource(new TypstText(body, variant));
    source.preamble(page, document, body);
    source.blocks(body);
    return source.out.toString();
  }

  private void preamble(Page page, Document document, Element body) {
    out.append(
        PREAMBLE.formatted(
            TypstText.escape(Printed.running(document, "top-left")),
            TypstText.escape(Printed.running(document, "bottom-left")),
            "Page #context counter(page).display(); of #context counter(page).final().first();",
            Printed.hasClass(body, "patient") ? "11pt" : "9pt",
            document.getDocumentElement().getAttribute("lang"),
            page.title().replace("\\", "\\\\").replace("\"", "\\\"")));
  }

  /** The content of an element that may hold blocks, loose text and both. */
  private void blocks(Element element) {
    StringBuilder loose = new StringBuilder();
    for (Node child : Printed.children(element)) {
      if (Printed.isBlock(child)) {
        paragraph(loose);
        block((Element) child);
      } else {
        loose.append(text.inline(child));
      }
    }
    paragraph(loose);
  }

  private void paragraph(StringBuilder words) {
    if (!words.toString().isBlank()) {
      out.append(words.toString().strip()).append("\n\n");
    }
    words.setLength(0);
  }

  private void block(Element element) {
    switch (element.getLocalName()) {
      case "h1", "h2", "h3" -> {
        out.append("#heading(level: ").append(element.getLocalName().charAt(1)).append(")[");
        out.append(text.children(element).strip())
            .append("]")
            .append(TypstText.label(element))
            .append("\n\n");
      }
      case "ul", "ol" -> list(element);
      case "table" -> table(element);
      default -> {
        String box = box(element);
        out.append(box.isEmpty() ? "" : "#block(" + box + ")[\n").append(TypstText.anchor(element));
        blocks(element);
        out.append(box.isEmpty() ? "" : "]\n\n");
      }
    }
  }

  private void list(Element list) {
    boolean small = Printed.hasClass(list, "sources");
    out.append(small ? "#block[#set text(7.5pt)\n" : "");
    boolean marked = !list.hasAttribute("class") || Printed.hasClass(list, "entries");
    out.append(marked ? "#list(" : "#list(marker: [], indent: 0pt, body-indent: 0pt,").append('\n');
    for (Element item : elements(list, Set.of("li"))) {
      out.append("  [").append(TypstText.anchor(item));
      blocks(item);
      out.append("],\n");
    }
    out.append(")").append(small ? "]" : "").append("\n\n");
  }

  private void table(Element table) {
    List<Element> rows = elements(table, Set.of("tr"));
    int columns =
        rows.stream()
            .mapToInt(row -> cells(row).stream().mapToInt(c -> span(c, "colspan")).sum())
            .max()
            .orElse(1);
    out.append("#table(columns: ").append(columns).append(",\n");
    for (Element row : rows) {
      boolean head = row.getParentNode().getLocalName().equals("thead");
      out.append(head ? "  table.header(\n" : "");
      cells(row).forEach(this::cell);
      out.append(head ? "  ),\n" : "");
    }
    out.append(")\n\n");
  }

  private void cell(Element cell) {
    boolean head = cell.getLocalName().equals("th");
    out.append("  table.cell(colspan: ").append(span(cell, "colspan"));
    out.append(", rowspan: ").append(span(cell, "rowspan")).append(")[");
    out.append(TypstText.anchor(cell));
    if (cells((Element) cell.getParentNode()).getFirst() == cell) {
      out.append(TypstText.anchor((Element) cell.getParentNode()));
    }
    out.append(head ? "#strong[" : "");
    blocks(cell);
    out.append(head ? "]" : "").append("],\n");
  }

  private static List<Element> cells(Element row) {
    return elements(row, Set.of("td", "th"));
  }

  private static int span(Element cell, String attribute) {
    return cell.hasAttribute(attribute) ? Integer.parseInt(cell.getAttribute(attribute)) : 1;
  }

  /** Arguments of a box, or nothing. */
  private static String box(Element element) {
    for (String name : element.getAttribute("class").split(" ")) {
      switch (name) {
        case "tone-key":
          return "width: 100%, inset: 3mm, breakable: false, stroke: 1.2pt + rgb(\"#0b4f5c\"),"
              + " fill: rgb(\"#eef5f6\")";
        case "tone-warning":
          return "width: 100%, inset: 3mm, breakable: false, stroke: 2.2pt";
        case "tone-emergency":
          return "width: 100%, inset: 3mm, breakable: false, stroke: 2.2pt + rgb(\"#8c1116\")";
        case "draft", "overdue":
          return "width: 100%, inset: 2mm, breakable: false, stroke: (dash: \"dashed\")";
        case "masthead":
          return "width: 100%, inset: (y: 3mm), stroke: (top: 3pt, bottom: 0.6pt)";
        default:
          break;
      }
    }
    return "";
  }

  private static List<Element> elements(Element parent, Set<String> names) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (names.contains(element.getLocalName()) && nearest(element, parent)) {
        found.add(element);
      }
    }
    return found;
  }

  /** Not within a list or table that is itself within the parent. */
  private static boolean nearest(Element element, Element parent) {
    for (Node up = element.getParentNode(); up != parent; up = up.getParentNode()) {
      if (Set.of("ul", "ol", "table").contains(up.getLocalName())) {
        return false;
      }
    }
    return true;
  }
}

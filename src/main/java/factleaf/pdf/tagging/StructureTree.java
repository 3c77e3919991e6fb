package factleaf.pdf.tagging;

import factleaf.page.Alternatives;
import factleaf.page.Page;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The logical structure of a document (ISO 32000-1, 14.7), made from its HTML before anything is
 * painted. So reading order is the HTML's (ISO 14289-1, 7.2), whatever the order of painting.
 *
 * <p>What is {@code aria-hidden} has no place in it and is painted as an artifact; so is what only
 * style sheets bring in.
 */
final class StructureTree {
  private static final PdfName EXPANSION = new PdfName("E");
  private static final PdfName SCOPE = new PdfName("Scope");

  private final StructureElement root = StructureElement.root();

  /** Texts, pictures, and items of lists for their labels. */
  private final Map<Node, ContentItem> content = new IdentityHashMap<>();

  private final Map<Element, StructureElement> elements = new IdentityHashMap<>();
  private final Map<StructureElement, Element> sources = new IdentityHashMap<>();
  private int notes;
  private int order;

  private StructureTree() {}

  static StructureTree of(Document document) {
    StructureTree tree = new StructureTree();
    Element html = document.getDocumentElement();
    tree.elements.put(html, tree.root);
    Page.kids(html).stream()
        .filter(kid -> kid.getNodeName().equals("body"))
        .forEach(body -> tree.addChildren(body, tree.root, language(html)));
    return tree;
  }

  StructureElement root() {
    return root;
  }

  /** The place of a text or picture; empty if it is not part of the structure. */
  Optional<ContentItem> content(Node node) {
    return Optional.ofNullable(content.get(node));
  }

  /** The structure element of an element; empty if it has none of its own. */
  Optional<StructureElement> element(Element element) {
    return Optional.ofNullable(elements.get(element));
  }

  /** The element of the document that a link or field was made from. */
  Element source(StructureElement element) {
    return sources.get(element);
  }

  /** The label of a list item. */
  Optional<ContentItem> label(Element item) {
    return content(item);
  }

  private void addChildren(Node parent, StructureElement into, String language) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Text text -> addText(text, into);
        case Element element when !Alternatives.isDecoration(element) ->
            add(element, into, language);
        default -> {}
      }
    }
  }

  private void addText(Text text, StructureElement into) {
    boolean blank = text.getData().isBlank();
    boolean loose = !into.role().holdsText();
    if (loose && (!into.role().isGrouping() || (blank && !into.endsInLooseText()))) {
      return; // blanks between blocks
    }
    content.put(text, into.textHost().addContent(order++));
  }

  private void add(Element element, StructureElement into, String outer) {
    String language = language(element).isEmpty() ? outer : language(element);
    boolean foreign = !language.equals(outer);
    Optional<Role> role = Role.of(element).or(() -> span(element, foreign));
    if (role.isEmpty()) {
      addChildren(element, into, language);
      return;
    }
    StructureElement added = element(element, role.get(), into);
    elements.put(element, added);
    if (foreign) {
      added.entries().put(PdfName.LANG, new PdfString(language));
    }
    describe(element, added);
    if (role.get() == Role.FIGURE) {
      content.put(element, added.addContent(order++));
      return;
    }
    addChildren(element, body(element, added), language);
  }

  /** Words of another language, and abbreviations with their expansion, need a span. */
  private static Optional<Role> span(Element element, boolean foreign) {
    return foreign || isExpanded(element) ? Optional.of(Role.SPAN) : Optional.empty();
  }

  private static boolean isExpanded(Element element) {
    return element.getNodeName().equals("abbr") && element.hasAttribute("title");
  }

  private static StructureElement element(Element element, Role role, StructureElement into) {
    StructureElement host = role.isInline() ? into.textHost() : into;
    if (role == Role.LBL || role == Role.L_BODY) {
      return pair(role, into).add(role);
    }
    boolean reference = role == Role.LINK && element.getAttribute("role").equals("doc-biblioref");
    return (reference ? host.add(Role.REFERENCE) : host).add(role);
  }

  /** Where a term or its description goes: a term begins an item (14.8.4.3.3). */
  private static StructureElement pair(Role role, StructureElement list) {
    return list.lastElement()
        .filter(
            item ->
                role == Role.L_BODY
                    && item.lastElement().stream().allMatch(StructureElement::isLabel))
        .orElseGet(() -> list.add(Role.LI));
  }

  /** Where the content of an element goes: a list item's goes into its body (14.8.4.3.3). */
  private StructureElement body(Element element, StructureElement added) {
    if (added.role() != Role.LI) {
      return added;
    }
    content.put(element, added.add(Role.LBL).addContent(order++));
    return added.add(Role.L_BODY);
  }

  private void describe(Element element, StructureElement added) {
    switch (added.role()) {
      case FIGURE -> added.entries().put(PdfName.ALT, text(Alternatives.of(element)));
      case LINK, FORM -> sources.put(added, element);
      case SPAN -> {
        if (isExpanded(element)) {
          added.entries().put(EXPANSION, text(element.getAttribute("title")));
        }
      }
      case NOTE -> {
        // ISO 14289-1, 7.9: a note has an identifier.
        notes++;
        String id = element.getAttribute("id");
        added.entries().put(PdfName.ID, new PdfString(id.isEmpty() ? "note-" + notes : id));
      }
      case TH, TD -> describeCell(element, added);
      default -> {}
    }
  }

  /** ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5: a head says which cells it heads. */
  private static void describeCell(Element cell, StructureElement added) {
    if (added.role() == Role.TH) {
      boolean row =
          cell.hasAttribute("scope")
              ? cell.getAttribute("scope").startsWith("row")
              : !cell.getParentNode().getParentNode().getNodeName().equals("thead");
      added.attributes("Table").put(SCOPE, new PdfName(row ? "Row" : "Column"));
    }
    Stream.of("ColSpan", "RowSpan")
        .filter(name -> cell.getAttribute(name.toLowerCase(Locale.ROOT)).matches("[0-9]{1,4}"))
        .forEach(
            name ->
                added
                    .attributes("Table")
                    .put(
                        new PdfName(name),
                        new PdfNumber(cell.getAttribute(name.toLowerCase(Locale.ROOT)))));
  }

  private static String language(Element element) {
    String language = element.getAttribute("lang");
    return language.isEmpty() ? element.getAttribute("xml:lang") : language;
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfString.TEXT_UNICODE);
  }
}

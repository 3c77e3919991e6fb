package factleaf.pdf.tagging;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Element;

/** Standard structure types (ISO 32000-1, 14.8.4), and which element of HTML becomes which. */
enum Role {
  DOCUMENT("Document", Kind.GROUPING),
  SECT("Sect", Kind.GROUPING),
  DIV("Div", Kind.GROUPING),
  BLOCK_QUOTE("BlockQuote", Kind.GROUPING),
  CAPTION("Caption", Kind.BLOCK),
  P("P", Kind.BLOCK),
  H1("H1", Kind.BLOCK),
  H2("H2", Kind.BLOCK),
  H3("H3", Kind.BLOCK),
  H4("H4", Kind.BLOCK),
  H5("H5", Kind.BLOCK),
  H6("H6", Kind.BLOCK),
  L("L", Kind.CONTAINER),
  LI("LI", Kind.CONTAINER),
  LBL("Lbl", Kind.BLOCK),
  L_BODY("LBody", Kind.BLOCK),
  TABLE("Table", Kind.CONTAINER),
  T_HEAD("THead", Kind.CONTAINER),
  T_BODY("TBody", Kind.CONTAINER),
  T_FOOT("TFoot", Kind.CONTAINER),
  TR("TR", Kind.CONTAINER),
  TH("TH", Kind.BLOCK),
  TD("TD", Kind.BLOCK),
  FIGURE("Figure", Kind.INLINE),
  FORM("Form", Kind.INLINE),
  LINK("Link", Kind.INLINE),
  REFERENCE("Reference", Kind.INLINE),
  NOTE("Note", Kind.INLINE),
  SPAN("Span", Kind.INLINE),
  QUOTE("Quote", Kind.INLINE),
  CODE("Code", Kind.INLINE);

  /** What an element may hold. */
  private enum Kind {
    /** Blocks only; loose text gets a paragraph (14.8.4.2). */
    GROUPING,
    /** Its own parts only: rows, cells, items. */
    CONTAINER,
    /** Text. */
    BLOCK,
    /** Text, within a block (14.8.4.4). */
    INLINE
  }

  private static final Map<String, Role> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("section", SECT),
          Map.entry("article", SECT),
          Map.entry("header", SECT),
          Map.entry("footer", SECT),
          Map.entry("main", SECT),
          Map.entry("nav", SECT),
          Map.entry("aside", SECT),
          Map.entry("div", DIV),
          Map.entry("figure", DIV),
          Map.entry("dl", L),
          Map.entry("blockquote", BLOCK_QUOTE),
          Map.entry("p", P),
          Map.entry("pre", P),
          Map.entry("address", P),
          Map.entry("dt", LBL),
          Map.entry("dd", L_BODY),
          Map.entry("figcaption", CAPTION),
          Map.entry("caption", CAPTION),
          Map.entry("h1", H1),
          Map.entry("h2", H2),
          Map.entry("h3", H3),
          Map.entry("h4", H4),
          Map.entry("h5", H5),
          Map.entry("h6", H6),
          Map.entry("ul", L),
          Map.entry("ol", L),
          Map.entry("li", LI),
          Map.entry("table", TABLE),
          Map.entry("thead", T_HEAD),
          Map.entry("tbody", T_BODY),
          Map.entry("tfoot", T_FOOT),
          Map.entry("tr", TR),
          Map.entry("th", TH),
          Map.entry("td", TD),
          Map.entry("img", FIGURE),
          Map.entry("svg", FIGURE),
          Map.entry("input", FORM),
          Map.entry("a", LINK),
          Map.entry("q", QUOTE),
          Map.entry("code", CODE));

  private final PdfName type;
  private final Kind kind;

  Role(String type, Kind kind) {
    this.type = new PdfName(type);
    this.kind = kind;
  }

  /** Name in the file. */
  PdfName type() {
    return type;
  }

  /** Whether text may stand in it without a paragraph. */
  boolean holdsText() {
    return kind == Kind.BLOCK || kind == Kind.INLINE;
  }

  boolean isGrouping() {
    return kind == Kind.GROUPING;
  }

  boolean isInline() {
    return kind == Kind.INLINE;
  }

  /** Whether it stands even without content: a table's cells make its grid (14.8.4.3.4). */
  boolean stays() {
    return this == TR || this == TH || this == TD;
  }

  /**
   * The structure type of an element; empty for one that only styles its text, such as {@code
   * strong}. PDF 1.7 has no type for emphasis.
   */
  static Optional<Role> of(Element element) {
    String name = element.getNodeName().toLowerCase(Locale.ROOT);
    if (element.getAttribute("role").equals("doc-footnote")) {
      return Optional.of(NOTE);
    }
    if (name.equals("a") && !element.hasAttribute("href")) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_ELEMENT.get(name));
  }
}

package factleaf.keep;

import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import factleaf.verify.KeptText.Item;
import factleaf.verify.KeptText.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The blocks of a text in HTML, or in the markup of labels that is much like it. */
final class MarkupBlocks implements NodeFilter {
  private static final Set<String> UNREAD =
      Set.of(
          "audio",
          "button",
          "canvas",
          "embed",
          "excerpt",
          "head",
          "iframe",
          "input",
          "math",
          "nav",
          "noscript",
          "object",
          "option",
          "script",
          "select",
          "style",
          "subject",
          "subject1",
          "svg",
          "template",
          "textarea",
          "video");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "component",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "footnote",
          "form",
          "header",
          "hgroup",
          "highlight",
          "hr",
          "item",
          "legend",
          "li",
          "list",
          "main",
          "menu",
          "ol",
          "p",
          "paragraph",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "text",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final Set<String> ITEMS = Set.of("li", "item");
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, title";
  private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");
  private static final Pattern RAISED = Pattern.compile("[0-9+\u2212-]{1,3}");
  private static final String DIGITS = "0123456789+-\u2212";
  private static final String RAISED_DIGITS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207B";

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int sections;
  private int heading;
  private boolean inItem;

  private MarkupBlocks(int sections) {
    this.sections = sections;
  }

  /**
   * The blocks of an element.
   *
   * @param sections how many sections it stands in
   */
  static List<Block> of(Element root, int sections) {
    MarkupBlocks read = new MarkupBlocks(sections);
    root.filter(read);
    read.endBlock();
    return read.blocks;
  }

  /** A footnote that stands in the midst of what it is of goes below it. */
  static void putFootnotesBehind(Element root) {
    for (Element footnote : root.select("footnote")) {
      Element table = footnote.closest("table");
      Element block = table == null ? footnote.closest("list, paragraph, ul, p") : table;
      if (block != null) {
        block.after(footnote);
      }
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    }
    return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (UNREAD.contains(name) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("sup") && RAISED.matcher(element.text()).matches()) {
      text.append(raised(element.text()));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("table") && MarkupTable.isTable(element)) {
      endBlock();
      blocks.addAll(MarkupTable.rows(element));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      lineBreak(element);
    }
    if (isBlock(name)) {
      endBlock();
      sections += name.equals("section") ? 1 : 0;
      inItem = inItem || ITEMS.contains(name);
      level(element, sections).ifPresent(level -> heading = level);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.normalName().equals("caption")) {
      text.append(' '); // the sign of an item
    }
    if (node instanceof Element element && isBlock(element.normalName())) {
      endBlock();
      sections -= element.normalName().equals("section") ? 1 : 0;
      inItem = inItem && !ITEMS.contains(element.normalName());
      if (level(element, sections).isPresent()) {
        heading = 0;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** One is a blank; two end a block. */
  private void lineBreak(Element element) {
    text.append(' ');
    Element before = element.previousElementSibling();
    if (before != null
        && before.normalName().equals("br")
        && element.previousSibling() instanceof Node between
        && (between == before || between instanceof TextNode blank && blank.isBlank())) {
      endBlock();
    }
  }

  private void endBlock() {
    String words = text.toString();
    text.setLength(0);
    if (words.isBlank()) {
      return;
    }
    if (heading > 0) {
      blocks.add(new Heading(heading, words));
    } else if (inItem) {
      blocks.add(new Item(words));
      inItem = false;
    } else {
      blocks.add(new Paragraph(words));
    }
  }

  private static boolean isBlock(String name) {
    return BLOCKS.contains(name) || name.matches("h[1-6]");
  }

  /** The level of a heading. */
  private static Optional<Integer> level(Element element, int sections) {
    if (!element.is(HEADINGS)) {
      return Optional.empty();
    }
    String name = element.normalName();
    return Optional.of(name.equals("title") ? sections + 1 : Integer.parseInt(name.substring(1)));
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDDEN.matcher(element.attr("style")).find();
  }

  /** As characters that cannot be taken for digits of the number before them. */
  static String raised(String digits) {
    return digits
        .chars()
        .mapToObj(c -> String.valueOf(RAISED_DIGITS.charAt(DIGITS.indexOf(c))))
        .collect(Collectors.joining());
  }
}

package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.handout.HandoutSpec.PageLimit;
import factleaf.page.Page;
import factleaf.pdf.tagging.Painted;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Counts the pages of a handout that may have so many and no more.
 *
 * <p>Rule: {@code too-many-pages}.
 */
final class PageCount {
  private PageCount() {}

  /** Reports how much is too much, and with which entry that begins. */
  static void check(HandoutPage page, PageLimit limit, Painted painted, Findings findings) {
    if (painted.pages() <= limit.most()) {
      return;
    }
    String begins = painted.firstBehind(limit.most()).map(PageCount::beginning).orElse("");
    findings.add(
        "too-many-pages",
        limit.span(),
        String.format(
            Locale.ROOT,
            "the handout \"%s\" of \"%s\" has %d pages on %s; %d of its words stand behind page"
                + " %d%s",
            page.spec().id(),
            page.sheet().id(),
            painted.pages(),
            page.spec().paper().id(),
            painted.wordsBehind(limit.most()),
            limit.most(),
            begins),
        "shorten its entries (brief), pick fewer of them, or allow more pages");
  }

  private static String beginning(Text text) {
    String entry =
        Stream.<Node>iterate(text, node -> node != null, Node::getParentNode)
            .filter(Element.class::isInstance)
            .map(node -> ((Element) node).getAttribute("id"))
            .filter(id -> id.startsWith("entry-"))
            .findFirst()
            .map(id -> "the entry \"" + id.substring("entry-".length()) + "\", ")
            .orElse("");
    return ", from " + entry + "\"" + Page.cut(text.getData()) + "\"";
  }
}

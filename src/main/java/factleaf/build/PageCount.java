package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;
import factleaf.handout.HandoutSpec.PageLimit;
import factleaf.pdf.tagging.Painted;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Counts the pages of a handout that may have so many and no more.
 *
 * <p>Rule: {@code too-many-pages}.
 */
final class PageCount {
  /** Names the entry of an element (docs/handouts.md, "Ids for other tools"). */
  private static final String ENTRY = "data-entry";

  private PageCount() {}

  /** Reports how much is too much, at the entry with which that begins. */
  static void check(HandoutPage page, PageLimit limit, Painted painted, Findings findings) {
    if (painted.pages() <= limit.most()) {
      return;
    }
    Optional<Fact> begins =
        painted.behind(limit.most()).flatMap(text -> fact(text, page).stream()).findFirst();
    findings.add(
        "too-many-pages",
        begins.map(Fact::span).orElse(limit.span()),
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
            begins.map(fact -> ", from the entry \"" + fact.id() + "\"").orElse("")),
        "shorten its entries (brief), pick fewer of them, or allow more pages");
  }

  /** The entry that an element around a text prints. */
  private static Optional<Fact> fact(Node text, HandoutPage page) {
    return Stream.iterate(text, Objects::nonNull, Node::getParentNode)
        .filter(node -> node instanceof Element element && element.hasAttribute(ENTRY))
        .map(node -> ((Element) node).getAttribute(ENTRY))
        .flatMap(id -> page.sheet().facts().filter(fact -> fact.id().equals(id)))
        .findFirst();
  }
}

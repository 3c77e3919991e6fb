package factleaf.keep;

import factleaf.fact.Identifier;
import factleaf.verify.KeptText;
import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import factleaf.verify.KeptText.Item;
import factleaf.verify.KeptText.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is kept of a source.
 *
 * @param text of the kept file
 * @param summary what it holds, for the user
 * @param identifiers those that the file marks as its own
 * @param issued its date, as exact as it is known, such as 2023-05; empty if it marks none
 * @param printed the DOI that its first page has, if it has one only; it may be another's, or be
 *     broken by a line
 */
public record KeptSource(
    String text,
    String summary,
    Map<Identifier, String> identifiers,
    Optional<String> issued,
    Optional<String> printed) {

  static KeptSource of(String text, String summary) {
    return new KeptSource(text, summary, Map.of(), Optional.empty(), Optional.empty());
  }

  static KeptSource of(KeptText text, Map<Identifier, String> identifiers, Optional<String> issued)
      throws UnreadableSource {
    long headings = count(text, block -> block instanceof Heading);
    long items = count(text, block -> block instanceof Item);
    long rows = count(text, block -> block instanceof Row);
    long all = count(text, block -> true);
    if (all == headings) {
      throw new UnreadableSource(
          "holds no text",
          "if it is a picture of pages, have their text recognised first, and read that through");
    }
    String summary =
        String.join(
            ", ",
            List.of(
                counted(headings, "heading"),
                counted(all - headings - items - rows, "paragraph"),
                counted(items, "list item"),
                counted(rows, "table row"),
                text.isOrdered() ? "order certain" : "order uncertain: read it beside the source"));
    return new KeptSource(text.written(), summary, identifiers, issued, Optional.empty());
  }

  KeptSource printing(Optional<String> doi) {
    return new KeptSource(text, summary, identifiers, issued, doi);
  }

  /** What it is called instead of what its source is called; empty if that may be its name. */
  Optional<String> other(Identifier identifier, String was) {
    Optional<String> marked = Optional.ofNullable(identifiers.get(identifier));
    Optional<String> read =
        printed.filter(doi -> identifier == Identifier.DOI).filter(doi -> !isPart(doi, was));
    return marked.or(() -> read).filter(is -> !is.equalsIgnoreCase(was));
  }

  private static boolean isPart(String one, String other) {
    String less = one.toLowerCase(Locale.ROOT);
    String more = other.toLowerCase(Locale.ROOT);
    return more.startsWith(less) || less.startsWith(more);
  }

  private static long count(KeptText text, Predicate<Block> which) {
    return text.blocks().stream().filter(b -> !b.text().isBlank()).filter(which).count();
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

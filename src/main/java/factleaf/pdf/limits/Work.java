package factleaf.pdf.limits;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Node;

/**
 * Counts what laying out and painting one page takes, and ends it when it takes too much. Nothing
 * can stop the layout engine from outside; these counts are kept where it asks us. They depend on
 * the page alone, so a page that is refused is refused on every machine.
 */
public final class Work {
  /** What is counted. A sheet of a hundred pages takes less than a tenth of each. */
  public enum Kind {
    PAGES(1_000, "takes more than %,d pages", "shorten it, or look for heights and margins"),
    LETTERS(
        50_000_000,
        "is measured again and again (%,d letters)",
        "let fewer boxes stand in each other that must not be broken over pages"),
    SELECTORS(
        20_000_000,
        "is asked too often which rules hold (%,d times)",
        "write fewer or shorter selectors in its style sheets"),
    FLOATS(
        500,
        "has more than %,d elements that float or have a position of their own",
        "let them stand one behind the other, or in a table"),
    DRAWINGS(
        1_000, "has more than %,d drawings", "draw once what is shown often, or write it in words"),
    MARKS(
        1_000_000,
        "paints more than %,d lines, areas and words",
        "look for borders, pictures and backgrounds that are repeated");

    private final long most;
    private final String problem;
    private final String hint;

    Kind(long most, String problem, String hint) {
      this.most = most;
      this.problem = problem;
      this.hint = hint;
    }
  }

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private Optional<Node> place = Optional.empty();

  /** Says what is laid out or painted now. */
  public void at(Node node) {
    place = Optional.of(node);
  }

  /** What was laid out or painted last; empty before the first. */
  public Optional<Node> place() {
    return place;
  }

  /** Counts more work. */
  public void count(Kind kind, long more) {
    if (counts.merge(kind, more, Long::sum) > kind.most) {
      throw Unprintable.tooMuch(
          String.format(Locale.ROOT, kind.problem, kind.most), kind.hint, place);
    }
  }
}

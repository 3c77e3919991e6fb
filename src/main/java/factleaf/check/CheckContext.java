package factleaf.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What rules need to know of the world; the command line knows it.
 *
 * @param printable whether the embedded fonts have a code point
 * @param today the day on which reviews are due or not
 * @param allowOverdue whether a review past its date is only a warning
 * @param added rules besides those of the program
 * @param memory of texts, for one set of templates
 */
public record CheckContext(
    IntPredicate printable,
    LocalDate today,
    boolean allowOverdue,
    List<AddedRule> added,
    Memory memory) {
  /** Texts that one remembers take some 10 MB. */
  private static final int MOST_REMEMBERED = 40_000;

  public CheckContext(
      IntPredicate printable, LocalDate today, boolean allowOverdue, List<AddedRule> added) {
    this(printable, today, allowOverdue, added, Memory.NONE);
  }

  /** The same, but what rules have read in a text they do not read in it again. */
  public CheckContext remembering() {
    return new CheckContext(printable, today, allowOverdue, added, new Memory(MOST_REMEMBERED));
  }
}

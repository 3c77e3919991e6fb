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
 */
public record CheckContext(
    IntPredicate printable, LocalDate today, boolean allowOverdue, List<AddedRule> added) {}

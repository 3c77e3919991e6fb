package factleaf.fact;

import factleaf.diagnostic.Span;
import java.time.LocalDate;

/**
 * When the sheet was checked, and how far reviewers stand for it.
 *
 * @param checked last check against the sources
 * @param due next review
 * @param span where the day of the next review stands
 */
public record Review(LocalDate checked, LocalDate due, Span span, Standing standing) {
  /** Whether the day of the next review has passed; that day itself is in time. */
  public boolean isOverdue(LocalDate today) {
    return today.isAfter(due);
  }

  /** The same with the signatures that there are. */
  public Review with(Standing now) {
    return new Review(checked, due, span, now);
  }
}

package factleaf.fact;

import factleaf.diagnostic.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * Who checked the sheet, and when.
 *
 * @param checked last check against the sources
 * @param due next review
 * @param span where the day of the next review stands
 * @param by the reviewers who signed
 */
public record Review(
    Status status, LocalDate checked, LocalDate due, Span span, List<Reviewer> by) {
  /** Whether a reviewer has signed. */
  public enum Status {
    DRAFT,
    REVIEWED
  }

  /** A person who signed the sheet. */
  public record Reviewer(String name, String role, LocalDate on) {}

  public Review {
    by = List.copyOf(by);
  }

  /** Whether the day of the next review has passed; that day itself is in time. */
  public boolean isOverdue(LocalDate today) {
    return today.isAfter(due);
  }

  /** True until a named reviewer has signed; every page then says so. */
  public boolean isDraft() {
    return status == Status.DRAFT || by.isEmpty();
  }
}

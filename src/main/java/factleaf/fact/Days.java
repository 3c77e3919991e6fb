package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.figure.PartialDate;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which somebody read, checked or will review something. Limits that leave room for every
 * true day and catch a slip in the year.
 *
 * <p>Rule: {@code unlikely-date}.
 */
public final class Days {
  /** Stands in for a day that could not be read. */
  static final LocalDate UNREAD = LocalDate.EPOCH;

  /** An earlier day is a slip. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private Days() {}

  /** Whether a day is one that the sheet says. */
  public static boolean wasRead(LocalDate day) {
    return !day.equals(UNREAD);
  }

  /** The day on which somebody read, checked or signed something. */
  public static Optional<LocalDate> read(Scalar text, Findings findings) {
    Optional<LocalDate> day = PartialDate.readDay(text, findings);
    if (day.filter(FIRST::isAfter).isPresent()) {
      report(text, "lies before " + FIRST, "correct the year", findings);
    }
    return day;
  }

  /** Reports a next review that comes too long after the last check. */
  static void checkDue(
      Scalar text, LocalDate due, LocalDate checked, int mostYears, Findings findings) {
    LocalDate last = checked.plusYears(mostYears);
    if (due.isAfter(last)) {
      report(
          text,
          "is more than " + mostYears + " years after the last check",
          "give a day until " + last + ", sooner if sources may change",
          findings);
    }
  }

  /** Reports a source that came out long after it was read; journals may name a coming month. */
  static void checkIssued(Scalar text, PartialDate issued, LocalDate read, Findings findings) {
    if (wasRead(read) && issued.year() > read.getYear() + 1) {
      report(text, "is long after " + read + ", when it was read", "correct one of them", findings);
    }
  }

  private static void report(Scalar text, String problem, String hint, Findings findings) {
    findings.add("unlikely-date", text.span(), text.value() + " " + problem, hint);
  }
}

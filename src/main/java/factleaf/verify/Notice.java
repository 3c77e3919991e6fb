package factleaf.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was made known of a paper after it was published.
 *
 * @param on the day; empty if it is not known
 * @param reasons as the list has them
 * @param line of the list, from 1
 */
record Notice(Nature nature, Optional<LocalDate> on, String reasons, long line) {
  private static final List<Function<String, LocalDate>> DAYS =
      List.of(
          day -> LocalDate.parse(day, DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)),
          LocalDate::parse);

  /** A day with or without a time behind it: 3/1/2024 0:00, 2024-03-01. */
  static Optional<LocalDate> day(String text) {
    String day = text.strip().split("[ T]", 2)[0];
    for (Function<String, LocalDate> form : DAYS) {
      try {
        return Optional.of(form.apply(day));
      } catch (DateTimeException e) {
        continue; // another form
      }
    }
    return Optional.empty();
  }

  /** Whether another notice takes this one back; without both days none does. */
  boolean isTakenBackBy(Notice other) {
    return nature == Nature.RETRACTION
        && other.nature == Nature.REINSTATEMENT
        && on.isPresent()
        && other.on.filter(day -> day.isAfter(on.get())).isPresent();
  }

  /** What it says of the paper: "is retracted (2024-03-01): Plagiarism of Text". */
  String said() {
    String why = reasons.isEmpty() ? "" : ": " + CitationVerifier.shortened(reasons);
    return nature.said + on.map(day -> " (" + day + ")").orElse("") + why;
  }
}

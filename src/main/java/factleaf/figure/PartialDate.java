package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as it is known: a year, a month or a day of the proleptic Gregorian calendar,
 * years 1000 to 2999.
 *
 * <p>Rule: {@code bad-date}.
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Figure {
  private static final Pattern DATE =
      Pattern.compile("([12]\\d{3})(?:-(0[1-9]|1[0-2])(?:-(\\d\\d))?)?");

  /** Reads a year, a month or a day. */
  public static Optional<PartialDate> read(String text, Span span, Findings findings) {
    return read(text, span, false, findings);
  }

  /** Reads a whole day. */
  public static Optional<LocalDate> readDay(Scalar text, Findings findings) {
    return read(text.value(), text.span(), true, findings)
        .map(d -> LocalDate.of(d.year, d.month.getAsInt(), d.day.getAsInt()));
  }

  private static Optional<PartialDate> read(
      String text, Span span, boolean whole, Findings findings) {
    Optional<PartialDate> date =
        Optional.of(DATE.matcher(text))
            .filter(Matcher::matches)
            .map(m -> new PartialDate(number(m, 1).getAsInt(), number(m, 2), number(m, 3)))
            .filter(d -> YearMonth.of(d.year, d.month.orElse(1)).isValidDay(d.day.orElse(1)))
            .filter(d -> !whole || d.day.isPresent());
    if (date.isEmpty()) {
      String hint = whole ? "a day that exists, such as 2026-03-01" : "2026-03-01, 2026-03 or 2026";
      findings.add("bad-date", span, "\"" + text + "\" is not a date", "write " + hint);
    }
    return date;
  }

  @Override
  public String written() {
    StringBuilder text = new StringBuilder("date ").append(year);
    month.ifPresent(m -> text.append(String.format(Locale.ROOT, "-%02d", m)));
    day.ifPresent(d -> text.append(String.format(Locale.ROOT, "-%02d", d)));
    return text.toString();
  }

  private static OptionalInt number(MatchResult date, int group) {
    String digits = date.group(group);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}

package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as it is known: a year, a month or a day of the proleptic Gregorian calendar,
 * years 1000 to 2999.
 *
 * <p>Rule: {@code bad-date}.
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Figure {
  private static final Pattern DATE = Pattern.compile("([12]\\d{3})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

  /** Reads a year, a month or a day. */
  public static Optional<PartialDate> read(String text, Span span, Findings findings) {
    Matcher matcher = DATE.matcher(text);
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      OptionalInt month = number(matcher.group(2));
      OptionalInt day = number(matcher.group(3));
      if (exists(year, month.orElse(1), day.orElse(1))) {
        return Optional.of(new PartialDate(year, month, day));
      }
    }
    report(text, span, "write 2026-03-01, 2026-03 or 2026", findings);
    return Optional.empty();
  }

  /** Reads a whole day. */
  public static Optional<LocalDate> readDay(Scalar text, Findings findings) {
    Matcher matcher = DATE.matcher(text.value());
    if (matcher.matches() && matcher.group(3) != null) {
      int year = Integer.parseInt(matcher.group(1));
      int month = Integer.parseInt(matcher.group(2));
      int day = Integer.parseInt(matcher.group(3));
      if (exists(year, month, day)) {
        return Optional.of(LocalDate.of(year, month, day));
      }
    }
    report(text.value(), text.span(), "write a day that exists, such as 2026-03-01", findings);
    return Optional.empty();
  }

  @Override
  public String written() {
    StringBuilder text = new StringBuilder("date ").append(year);
    month.ifPresent(m -> text.append(String.format(Locale.ROOT, "-%02d", m)));
    day.ifPresent(d -> text.append(String.format(Locale.ROOT, "-%02d", d)));
    return text.toString();
  }

  private static void report(String text, Span span, String hint, Findings findings) {
    findings.add("bad-date", span, "\"" + text + "\" is not a date", hint);
  }

  private static OptionalInt number(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static boolean exists(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

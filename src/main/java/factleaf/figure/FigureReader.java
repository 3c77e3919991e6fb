package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a figure: {@code 5-10 mg/kg/day}, {@code number 1.60}, {@code date 2018-10}.
 *
 * <p>Rules: {@code bad-figure}, {@code unknown-unit}, and {@code bad-date} for dates.
 */
public final class FigureReader {
  private static final String DECIMAL = "(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,6})?";
  private static final Pattern AMOUNT = Pattern.compile("(" + DECIMAL + ")(?:-(" + DECIMAL + "))?");
  private static final Pattern QUANTITY = Pattern.compile("([0-9.,-]+) (\\S+)");
  private static final String EGFR = "mL/min/1.73m2";
  private static final String HINT =
      "write an amount and a unit, such as 80 mg/day or 5-10 mg; or number 84; or date 1977";

  private FigureReader() {}

  public static Optional<Figure> read(Scalar scalar, Findings findings) {
    String text = scalar.value();
    if (text.startsWith("date ")) {
      return PartialDate.read(text.substring(5), scalar.span(), findings).map(date -> date);
    }
    if (text.startsWith("number ")) {
      return amount(text.substring(7), scalar, findings).map(PlainNumber::new);
    }
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return bad(scalar, "\"" + text + "\" is not a figure", HINT, findings);
    }
    Optional<Amount> amount = amount(matcher.group(1), scalar, findings);
    Optional<List<Unit>> units = units(matcher.group(2), matcher.start(2), scalar, findings);
    return amount.flatMap(
        a -> units.map(u -> new Quantity(a, u.getFirst(), u.subList(1, u.size()))));
  }

  private static Optional<Amount> amount(String text, Scalar scalar, Findings findings) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return bad(
          scalar,
          "\"" + text + "\" is not an amount",
          "a decimal number with a point and no grouping, such as 0.5 or 1818; a range is 5-10",
          findings);
    }
    BigDecimal low = new BigDecimal(matcher.group(1));
    BigDecimal high = matcher.group(2) == null ? low : new BigDecimal(matcher.group(2));
    if (low.compareTo(high) > 0) {
      return bad(
          scalar,
          "the range " + text + " begins with its higher end",
          "write " + matcher.group(2) + "-" + matcher.group(1),
          findings);
    }
    return Optional.of(new Amount(low, high));
  }

  /** The unit and those it is counted by; never an empty list. */
  private static Optional<List<Unit>> units(
      String text, int start, Scalar scalar, Findings findings) {
    List<Unit> units = new ArrayList<>();
    int at = 0;
    if (text.equals(EGFR) || text.startsWith(EGFR + "/")) {
      units.add(Unit.EGFR);
      at = EGFR.length() + 1;
    }
    while (at <= text.length()) {
      int slash = text.indexOf('/', at);
      int end = slash < 0 ? text.length() : slash;
      String name = text.substring(at, end);
      Optional<Unit> unit = Unit.written(name);
      if (unit.isEmpty()) {
        findings.error(
            "unknown-unit",
            scalar.span(start + at, Math.max(start + end, start + at + 1)),
            "there is no unit \"" + name + "\"",
            Unit.respelt(name)
                .or(() -> Suggestion.nearest(name, Unit.spellings()))
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("docs/fact-file.md lists the units; a bare count is written number 84"));
        return Optional.empty();
      }
      units.add(unit.get());
      at = end + 1;
    }
    return Optional.of(units);
  }

  private static <T> Optional<T> bad(
      Scalar scalar, String message, String hint, Findings findings) {
    findings.error("bad-figure", scalar.span(), message, hint);
    return Optional.empty();
  }
}

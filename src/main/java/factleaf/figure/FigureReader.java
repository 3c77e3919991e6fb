package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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

  /** Digits in groups or behind a plus or a zero; ten digits and more that are no round count. */
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[\\d ()./-]*|0\\d[\\d ()./-]+|\\(\\d+\\)[\\d ./-]+"
              + "|\\d+(?:[ /-]\\d+){2,}|\\d+ \\d[\\d ]*|\\d{3}[.]\\d{3}[.]\\d{4}"
              + "|\\d{10,}(?<!000)");

  private static final String HINT =
      "write an amount and a unit, such as 80 mg/day or 5-10 mg; or number 84; or date 1977";

  private final Units units;
  private final Findings findings;

  public FigureReader(Units units, Findings findings) {
    this.units = units;
    this.findings = findings;
  }

  /** The figure; reported and empty if the text is none. */
  public Optional<Figure> read(Scalar scalar) {
    String text = scalar.value();
    Optional<Integer> strange = strange(text);
    if (strange.isPresent()) {
      return strange(strange.get(), scalar);
    }
    if (text.startsWith("date ")) {
      return PartialDate.read(text.substring(5), scalar.span(), findings).map(date -> date);
    }
    if (text.startsWith("number ")) {
      return number(text.substring(7), scalar);
    }
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return bad(scalar, "\"" + text + "\" is not a figure", HINT);
    }
    Optional<Amount> amount = amount(matcher.group(1), scalar);
    Optional<List<Unit>> chain =
        new UnitChainReader(units, scalar, findings).read(matcher.start(2));
    return amount.flatMap(
        a -> chain.map(u -> new Quantity(a, u.getFirst(), u.subList(1, u.size()))));
  }

  private Optional<Figure> number(String text, Scalar scalar) {
    if (PHONE.matcher(text).matches()) {
      return bad(
          scalar,
          "\"" + text + "\" looks like a phone number, which is no amount",
          "write it in the wording itself; a number is printed in groups of three digits");
    }
    return amount(text, scalar).map(PlainNumber::new);
  }

  private Optional<Amount> amount(String text, Scalar scalar) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return bad(
          scalar,
          "\"" + text + "\" is not an amount",
          "a decimal number with a point and no grouping, such as 0.5 or 1818; a range is 5-10");
    }
    BigDecimal low = new BigDecimal(matcher.group(1));
    BigDecimal high = matcher.group(2) == null ? low : new BigDecimal(matcher.group(2));
    if (low.compareTo(high) > 0) {
      return bad(
          scalar,
          "the range " + text + " begins with its higher end",
          "write " + matcher.group(2) + "-" + matcher.group(1));
    }
    return Optional.of(new Amount(low, high));
  }

  /** A character that looks like another, or like nothing; letters are the units' matter. */
  private static Optional<Integer> strange(String text) {
    return text.codePoints()
        .filter(c -> c > '~' && !Character.isLetter(c) && c != '\u00B0')
        .boxed()
        .findFirst();
  }

  private Optional<Figure> strange(int codePoint, Scalar scalar) {
    int at = scalar.value().indexOf(codePoint);
    String name = Character.getName(codePoint).toLowerCase(Locale.ROOT);
    findings.error(
        "bad-figure",
        scalar.span(at, at + Character.charCount(codePoint)),
        String.format(Locale.ROOT, "a figure has no \"%s\" (U+%04X)", name, codePoint),
        advice(codePoint));
    return Optional.empty();
  }

  private static String advice(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR -> "write a plain space in its place";
      case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL ->
          "a range is written with a hyphen, such as 5-10 mg; there is no sign";
      case Character.OTHER_NUMBER, Character.DECIMAL_DIGIT_NUMBER ->
          "write the digits 0 to 9; a fraction is a decimal number, such as 0.5";
      default -> HINT;
    };
  }

  private <T> Optional<T> bad(Scalar scalar, String message, String hint) {
    findings.error("bad-figure", scalar.span(), message, hint);
    return Optional.empty();
  }
}

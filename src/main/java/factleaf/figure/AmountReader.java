package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Amount.Scale;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Reads the amounts of a figure: a limit, a sign, a number or a range, a power of ten. */
final class AmountReader {
  private static final String DECIMAL = "(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,6})?";
  private static final String NUMBER = "[.,]?\\d+(?:[.,]\\d+)*";
  private static final String GROUPED = "[1-9]\\d{0,2}(?: \\d{3})+(?!\\d)";
  private static final String SIGN = "[-\u2212](?=[.\\d])";
  private static final String RANGE = "(?: ?[-\u2013] ?| to )(?=[-\u2212]?[.\\d\u00BC-\u00BE])";
  private static final String POWER =
      " ?[x\u00D7*] ?10(?:\\^(\\d{1,2})|([\u2070-\u2079\u00B2\u00B3]{1,2}))";
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** A part of a thing in digits, which only things have: 1/2 tablet. */
  private static final String PART = "(?:([1-9]\\d?) )?([1-9])/([248])(?![\\d.,/])";

  private static final Map<String, String> VULGAR =
      Map.of(
          "\u00BD", "0.5", "\u00BC", "0.25", "\u00BE", "0.75", "\u215B", "0.125", "\u215C", "0.375",
          "\u215D", "0.625", "\u215E", "0.875");
  private static final Map<String, Bound> BOUNDS =
      Map.of(
          "<",
          Bound.BELOW,
          "<=",
          Bound.AT_MOST,
          "\u2264",
          Bound.AT_MOST,
          ">",
          Bound.ABOVE,
          ">=",
          Bound.AT_LEAST,
          "\u2265",
          Bound.AT_LEAST);

  private final Cursor text;
  private final Units units;

  AmountReader(Cursor text, Units units) {
    this.text = text;
    this.units = units;
  }

  /** The amount that begins here. */
  Amount read(boolean grouped) throws NotAFigure {
    int start = text.at();
    Bound bound =
        text.take("(<=|>=|[<>\u2264\u2265]) ?").map(m -> BOUNDS.get(m.group(1))).orElse(Bound.NONE);
    int number = text.at();
    BigDecimal low = signed(grouped);
    boolean isRange = text.take(RANGE).isPresent();
    BigDecimal high = isRange ? signed(grouped) : low;
    if (low.compareTo(high) > 0) {
      String written = text.from(number);
      throw text.bad(
          number,
          "the range " + written + " begins with its higher end",
          "write "
              + high.toPlainString()
              + (high.signum() < 0 ? " to " : "-")
              + low.toPlainString());
    }
    if (isRange && bound != Bound.NONE) {
      throw text.bad(start, "a range is no limit", "write one number behind " + bound.sign());
    }
    Scale scale = scale();
    return new Amount(
        low.scaleByPowerOfTen(scale.power()), high.scaleByPowerOfTen(scale.power()), bound, scale);
  }

  private Scale scale() {
    Optional<Scale> word =
        text.take(" (million|billion)(?![a-z])").map(m -> Scale.WORDS.get(m.group(1)));
    return word.or(() -> text.take(POWER).map(m -> new Scale(power(m), false))).orElse(Scale.NONE);
  }

  private static int power(MatchResult power) {
    if (power.group(1) != null) {
      return Integer.parseInt(power.group(1));
    }
    int value = 0;
    for (char digit : power.group(2).toCharArray()) {
      value = value * 10 + RAISED.indexOf(digit);
    }
    return value;
  }

  private BigDecimal signed(boolean grouped) throws NotAFigure {
    boolean minus = text.take(SIGN).isPresent();
    BigDecimal number = number(grouped);
    return minus ? number.negate() : number;
  }

  private BigDecimal number(boolean grouped) throws NotAFigure {
    int start = text.at();
    Optional<BigDecimal> part = part();
    if (part.isPresent()) {
      return part.get();
    }
    Optional<MatchResult> groups = grouped ? text.take(GROUPED) : Optional.empty();
    if (groups.isPresent()) {
      String digits = groups.get().group().replace(" ", "");
      if (digits.length() == 4) {
        throw text.bad(
            start, "\"" + groups.get().group() + "\" may be one number or two", "write " + digits);
      }
      return checked(start, digits);
    }
    Optional<MatchResult> plain = text.take(NUMBER);
    if (plain.isEmpty()) {
      throw text.noFigure();
    }
    Optional<String> vulgar = text.take("[\u00BC-\u00BE\u215B-\u215E]").map(MatchResult::group);
    return checked(start, plain.get().group())
        .add(vulgar.map(v -> new BigDecimal(VULGAR.get(v))).orElse(BigDecimal.ZERO));
  }

  private BigDecimal checked(int start, String digits) throws NotAFigure {
    if (!digits.matches(DECIMAL)) {
      throw text.bad(
          start,
          "\"" + digits + "\" is not an amount",
          "a decimal number with a point and no comma, such as 0.5 or 1818; a range is 5-10");
    }
    return new BigDecimal(digits);
  }

  /** A part of a thing: 1/2 tablet, 1 1/2 tablets, and as one character. */
  private Optional<BigDecimal> part() {
    Optional<MatchResult> vulgar = text.take("(?:([1-9]\\d?) )?([\u00BC-\u00BE\u215B-\u215E])");
    if (vulgar.isPresent()) {
      return Optional.of(
          whole(vulgar.get()).add(new BigDecimal(VULGAR.get(vulgar.get().group(2)))));
    }
    return text.peek(PART)
        .filter(m -> m.group(2).compareTo(m.group(3)) < 0 && behindIsThing(m.end()))
        .map(
            m -> {
              text.to(m.end());
              return whole(m).add(new BigDecimal(m.group(2)).divide(new BigDecimal(m.group(3))));
            });
  }

  private static BigDecimal whole(MatchResult part) {
    return part.group(1) == null ? BigDecimal.ZERO : new BigDecimal(part.group(1));
  }

  private boolean behindIsThing(int end) {
    return units
        .beginning(text.plain(), Math.min(end + 1, text.plain().length()))
        .flatMap(units::written)
        .filter(Unit::counts)
        .isPresent();
  }
}

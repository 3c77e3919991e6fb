package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Amount.Scale;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the amounts of a figure: a limit, a sign, a number or a range, a power of ten. */
record AmountReader(Cursor text, Units units) {
  private static final String DECIMAL = "(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,6})?";

  /** What other countries write for a number of thousands. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d\\d0");

  private static final String NUMBER = "[.,]?\\d+(?:[.,]\\d+)*";
  private static final String GROUPED = "[1-9]\\d{0,2}(?: \\d{3})+(?!\\d)";
  private static final String SIGN = "[-\u2212](?=[.\\d])";
  private static final String RANGE = "(?: ?[-\u2013] ?| to )(?=[-\u2212]?[.\\d\u00BC-\u00BE])";
  private static final String TEN =
      "10(?:\\^(-?1?\\d)(?!\\d)|(\u207B?[\u2070-\u2079\u00B9\u00B2\u00B3]{1,2}))";
  private static final String POWER = " ?[x\u00D7*] ?" + TEN;

  /** A part of a thing in digits, which only things have: 1/2 tablet. */
  private static final String PART = "(?:([1-9]\\d?) )?([1-9])/([248])(?![\\d.,/])";

  /** The same as one character. */
  private static final String VULGAR = "(?:([1-9]\\d?) ?)?([\u00BC-\u00BE\u215B-\u215E])";

  private static final Pattern UPPER_END =
      Pattern.compile("(?: ?[-\u2013] ?| to )[0-9.]+(?: [1-9]/[248]|/[248])?");

  /** The amount that begins here. */
  Amount read(boolean grouped) throws NotAFigure {
    int start = text.at();
    Bound bound =
        text.take("(<=|>=|[<>\u2264\u2265]) ?").map(m -> bound(m.group(1))).orElse(Bound.NONE);
    Optional<Scale> alone = text.take(TEN).map(this::power);
    if (alone.isPresent()) {
      BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(alone.get().power());
      return new Amount(one, one, bound, alone.get());
    }
    int number = text.at();
    BigDecimal low = signed(grouped);
    boolean isRange = text.take(RANGE).isPresent();
    BigDecimal high = isRange ? signed(grouped) : low;
    if (low.compareTo(high) > 0) {
      String written = text.from(number);
      throw text.bad(
          number,
          "the range " + written + " begins with its higher end",
          "write the lower end first; parts of things are 1/2 tablet or 0.5 tablets");
    }
    if (isRange && bound != Bound.NONE) {
      throw text.bad(start, "a range is no limit", "write one number behind " + bound.sign());
    }
    Scale scale = scale();
    return new Amount(
        low.scaleByPowerOfTen(scale.power()), high.scaleByPowerOfTen(scale.power()), bound, scale);
  }

  /** One number, be it followed by the other end of a range. */
  BigDecimal one() throws NotAFigure {
    return signed(true);
  }

  private static Bound bound(String sign) {
    String plain = sign.replace("\u2264", "<=").replace("\u2265", ">=");
    return Stream.of(Bound.values()).filter(b -> b.sign().equals(plain)).findFirst().orElseThrow();
  }

  private Scale scale() {
    return text.take(" (million|billion)(?![a-z])")
        .map(m -> Scale.WORDS.get(m.group(1)))
        .or(() -> text.take(POWER).map(this::power))
        .orElse(Scale.NONE);
  }

  private Scale power(MatchResult power) {
    int group = power.group(1) == null ? 2 : 1;
    String digits =
        text.plain().substring(power.start(group), power.end(group)).replace('\u207B', '-');
    return new Scale(Integer.parseInt(digits), false);
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
    return checked(start, plain.get().group());
  }

  private BigDecimal checked(int start, String digits) throws NotAFigure {
    if (!digits.matches(DECIMAL)) {
      if (digits.matches("\\d+(?:\\.\\d+)?") && !digits.matches("0\\d.*")) {
        throw text.bad(
            start,
            "\"" + digits + "\" has too many digits",
            "a number has at most 12 digits before the point and 6 behind it; take another unit");
      }
      throw text.bad(
          start,
          "\"" + digits + "\" is not an amount",
          "a decimal number with a point and no comma, such as 0.5 or 1818; a range is 5-10");
    }
    if (THOUSANDS.matcher(digits).matches()) {
      String whole = digits.substring(0, digits.indexOf('.'));
      throw text.bad(
          start,
          "\"" + digits + "\" may be a whole number or thousands of it",
          "leave zeros out behind the point; where a point parts thousands, write "
              + whole
              + digits.substring(whole.length() + 1));
    }
    return new BigDecimal(digits);
  }

  /** A part of a thing: 1/2 tablet, 1 1/2 tablets, and as one character. */
  private Optional<BigDecimal> part() {
    Optional<MatchResult> vulgar = text.take(VULGAR);
    if (vulgar.isPresent()) {
      String part = Normalizer.normalize(vulgar.get().group(2), Normalizer.Form.NFKC);
      return Optional.of(sum(vulgar.get().group(1), part.charAt(0), part.charAt(2)));
    }
    Optional<MatchResult> digits =
        text.peek(PART).filter(m -> m.group(2).compareTo(m.group(3)) < 0 && behindIsThing(m.end()));
    digits.ifPresent(match -> text.to(match.end()));
    return digits.map(m -> sum(m.group(1), m.group(2).charAt(0), m.group(3).charAt(0)));
  }

  private static BigDecimal sum(String whole, char above, char below) {
    BigDecimal part = BigDecimal.valueOf(above - '0').divide(BigDecimal.valueOf(below - '0'));
    return whole == null ? part : part.add(new BigDecimal(whole));
  }

  /** Behind the part, or behind the other end of a range: 1/2-1 tablet. */
  private boolean behindIsThing(int end) {
    Matcher range = UPPER_END.matcher(text.plain()).region(end, text.plain().length());
    int behind = range.lookingAt() ? range.end() : end;
    return units
        .beginning(text.plain(), Math.min(behind + 1, text.plain().length()))
        .flatMap(units::written)
        .filter(Unit::counts)
        .isPresent();
  }
}

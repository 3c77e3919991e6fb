package factleaf.figure;

import factleaf.figure.Numeral.Form;
import factleaf.figure.Reading.Ratio;
import factleaf.figure.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Numbers as they stand in a text: digits or words, with fractions, powers and scales. */
final class NumeralReader {
  private static final Set<String> DENOMINATORS = Set.of("2", "3", "4", "5", "6", "8");

  /** Powers of ten by which cells in a litre are counted, without their superscript. */
  private static final Set<String> CELLS = Set.of("109", "1012");

  private final Tokens text;
  private final Prose prose;
  private final DigitNumbers digits;
  private final WordNumbers words;
  private final TornNumbers torn;
  private final Exponents exponents;

  NumeralReader(Tokens text, Prose prose, DecimalMarks around) {
    this.text = text;
    this.prose = prose;
    this.digits = new DigitNumbers(text, prose, around);
    this.words = new WordNumbers(text, prose);
    this.torn = new TornNumbers(text, prose);
    this.exponents = new Exponents(text);
  }

  /** The number that begins at a token. */
  Optional<Numeral> read(int at) {
    return base(at)
        .map(this::withPower)
        .map(this::withScale)
        .map(this::withPart)
        .map(number -> torn.is(at, number) ? number.to(number.end(), Reading.UNKNOWN) : number);
  }

  private Optional<Numeral> base(int at) {
    Token token = text.at(at);
    return switch (token.kind()) {
      case FRACTION -> Optional.of(new Numeral(at + 1, Reading.of(vulgar(token)), Form.FRACTION));
      case DIGITS -> Optional.of(fraction(at).orElseGet(() -> withFraction(at)));
      case WORD -> words.read(at).map(this::repeated);
      default -> leadingPoint(at);
    };
  }

  private static Ratio vulgar(Token token) {
    String[] parts = token.text().split("/");
    boolean whole = parts.length == 2 && !parts[0].isEmpty();
    return whole ? Ratio.of(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : Ratio.of(1, 1);
  }

  /** {@code .5} */
  private Optional<Numeral> leadingPoint(int at) {
    Token digit = text.at(at + 1);
    Token before = text.at(at - 1);
    boolean begins = !text.at(at).isTight() || before.kind() == Kind.MARK;
    return text.at(at).isMark(".")
            && begins
            && digit.isDigits()
            && digit.isTight()
            && digit.text().length() < 20
        ? Optional.of(
            new Numeral(at + 2, Reading.of(new BigDecimal("0." + digit.text())), Form.OTHER))
        : Optional.empty();
  }

  /** {@code 1/2}, or 3/7 weeks, with either slash; less than one, so that 875/125 is none. */
  private Optional<Numeral> fraction(int at) {
    Token above = text.at(at);
    Token slash = text.at(at + 1);
    Token below = text.at(at + 2);
    boolean goesOn = text.at(at + 3).isMark("/") && text.at(at + 4).isDigits();
    if (!slash.isMark("/\u2044") || !slash.isTight() || !below.isDigits() || !below.isTight()) {
      return Optional.empty();
    }
    boolean proper = above.text().length() == 1 && above.text().compareTo(below.text()) < 0;
    boolean days =
        below.text().equals("7")
            && prose.unit(text, at + 3).filter(u -> u.what().id().equals("week")).isPresent();
    if (proper && (days || DENOMINATORS.contains(below.text())) && !goesOn) {
      return Optional.of(new Numeral(at + 3, Reading.of(ratio(above, below)), Form.FRACTION));
    }
    // 21/2 with the slash of fractions is two and a half to whoever lost a space
    return slash.isMark("/")
        ? Optional.empty()
        : Optional.of(new Numeral(at + 3, Reading.UNKNOWN, Form.OTHER));
  }

  private static Ratio ratio(Token above, Token below) {
    return new Ratio(new BigDecimal(above.text()), new BigDecimal(below.text()));
  }

  /** Digits, and a fraction behind a whole number: 2 1/2, 2-1/2. */
  private Numeral withFraction(int at) {
    Numeral number = repeated(digits.read(at));
    if (!number.isWhole()) {
      return number;
    }
    int end = number.end();
    Token next = text.at(end);
    boolean joined = next.isMark("-") && next.isTight() && text.at(end + 1).isTight();
    int part = joined ? end + 1 : end;
    Optional<Numeral> fraction =
        text.at(part).kind() == Kind.FRACTION
            ? base(part)
            : text.at(part).isDigits() ? fraction(part) : Optional.empty();
    return fraction
        .filter(f -> f.form() == Form.FRACTION)
        .map(f -> number.to(f.end(), sum(number, f)))
        .orElse(number);
  }

  private static Reading sum(Numeral whole, Numeral part) {
    return whole.reading().map(v -> v.plus(part.reading().values().getFirst()));
  }

  /** {@code ten (10)}: the same number twice. */
  private Numeral repeated(Numeral number) {
    int at = number.end();
    if (!text.at(at).isMark("(") || !number.isWhole()) {
      return number;
    }
    Optional<Numeral> again =
        text.at(at + 1).isDigits() ? Optional.of(digits.read(at + 1)) : words.read(at + 1);
    return again
        .filter(n -> n.isWhole() && text.at(n.end()).isMark(")"))
        .filter(n -> n.reading().values().getFirst().isSame(number.reading().values().getFirst()))
        .map(n -> new Numeral(n.end() + 1, number.reading(), Form.WHOLE))
        .orElse(number);
  }

  private Numeral withPower(Numeral number) {
    int at = number.end();
    Token next = text.at(at);
    boolean ten = number.isWhole() && text.at(at - 1).text().equals("10") && next.isTight();
    if (next.kind() == Kind.RAISED && next.isTight()) {
      return raised(number, ten);
    }
    if (ten && exponents.behindCaret(at) > at) {
      return exponents
          .read(exponents.behindCaret(at))
          .map(e -> new Numeral(e.end(), Reading.of(e.what()), Optional.of(e.what()), Form.OTHER))
          .orElse(number);
    }
    boolean times = next.isMark("\u00D7*\u00B7") || next.text().equals("x");
    if (times && text.at(at + 1).text().equals("10")) {
      Numeral lost = // 5 x 10 9/L
          text.at(at + 2).isNumber(1, 2) ? number.to(at + 3, Reading.UNKNOWN) : number;
      return exponents.behindTen(at + 2).map(p -> number.scaled(p.end(), p.what())).orElse(lost);
    }
    if (times && text.at(at + 1).text().matches("10[1-9]\\d?")) {
      return flattened(number, at + 1);
    }
    return next.text().equals("e") && next.isTight() ? scientific(number, at + 1) : number;
  }

  /** A raised digit: a power of ten, or else a footnote sign or a power. */
  private Numeral raised(Numeral number, boolean ten) {
    Token sign = text.at(number.end());
    Optional<Ratio> power = Exponents.ten(sign.text());
    boolean isPower = ten && (sign.text().startsWith("-") || sign.text().compareTo("2") > 0);
    if (isPower && power.isPresent()) {
      return new Numeral(number.end() + 1, Reading.of(power.get()), power, Form.OTHER);
    }
    return sign.text().equals("1")
        ? new Numeral(number.end() + 1, number.reading(), number.form())
        : number.to(number.end() + 1, powers(number, sign.text()));
  }

  private static Reading powers(Numeral number, String exponent) {
    boolean small = number.isWhole() && exponent.matches("\\d");
    return small
        ? number
            .reading()
            .or(number.reading().map(v -> Ratio.of(v.numerator().pow(Integer.parseInt(exponent)))))
        : Reading.UNKNOWN;
  }

  /** {@code 5 x 106} may be five million whose exponent lost its place; {@code 5 x 109/L} is so. */
  private Numeral flattened(Numeral number, int at) {
    String factor = text.at(at).text();
    if (CELLS.contains(factor) && isPerLitre(at + 1)) {
      return Exponents.ten(factor.substring(2)).map(by -> number.scaled(at + 1, by)).orElse(number);
    }
    Reading product = number.reading().map(v -> v.times(Ratio.of(new BigDecimal(factor))));
    Reading power =
        number
            .reading()
            .map(v -> v.times(Exponents.ten(factor.substring(2)).orElse(Ratio.of(1, 1))));
    return number.to(at + 1, product.or(power).or(Reading.of(new BigDecimal(factor))));
  }

  private boolean isPerLitre(int at) {
    Optional<Integer> behind =
        text.at(at).isMark("/") ? Optional.of(at + 1) : prose.phrase("per", text, at);
    return behind
        .flatMap(unit -> prose.unit(text, unit))
        .filter(unit -> unit.what().id().equals("l"))
        .isPresent();
  }

  /** {@code 3e5}, if a unit follows; else it is a name. */
  private Numeral scientific(Numeral number, int at) {
    int digits = text.at(at).isMark("+") ? at + 1 : at;
    return exponents
        .read(digits)
        .filter(power -> text.at(at).isTight() && prose.unit(text, power.end()).isPresent())
        .map(power -> number.scaled(power.end(), power.what()))
        .orElse(number);
  }

  private Numeral withScale(Numeral number) {
    Token next = text.at(number.end());
    long scale = prose.scales().getOrDefault(next.text(), 0L);
    return scale > 0 ? number.scaled(number.end() + 1, Ratio.of(scale, 1)) : number;
  }

  /** {@code two and a half} */
  private Numeral withPart(Numeral number) {
    return number.isWhole()
        ? words
            .part(number.end())
            .map(p -> number.to(p.end(), number.reading().map(v -> v.plus(p.what()))))
            .orElse(number)
        : number;
  }

  /** What "and a half" behind a unit adds to the number before it. */
  Optional<Prose.Match<Ratio>> part(int at) {
    return words.partBehindUnit(at);
  }
}

package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import factleaf.figure.Token.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Powers of ten by their exponents: raised, in brackets, or behind a sign. */
record Exponents(Tokens text) {
  private static final int LARGEST_POWER = 30;

  /** What stands behind "x 10". */
  Optional<Prose.Match<Ratio>> behindTen(int at) {
    Token sign = text.at(at);
    if (sign.isMark("(") && sign.isTight() && text.at(at + 2).isMark(")")) {
      return read(at + 1).map(e -> new Prose.Match<>(e.end() + 1, e.what())); // 10(9)/L
    }
    return sign.kind() == Kind.RAISED && sign.isTight()
        ? ten(sign.text()).map(value -> new Prose.Match<>(at + 1, value))
        : behindCaret(at) > at ? read(behindCaret(at)) : Optional.empty();
  }

  /** Behind the sign of a power, ^ or **; the token itself if there is none. */
  int behindCaret(int at) {
    boolean twice = text.at(at).isMark("*") && text.at(at + 1).isMark("*");
    return text.at(at).isMark("^") ? at + 1 : twice ? at + 2 : at;
  }

  /** A power of ten by its exponent, which begins at a token. */
  Optional<Prose.Match<Ratio>> read(int at) {
    boolean negative = text.at(at).isMark("-\u2212");
    int digit = negative ? at + 1 : at;
    return text.at(digit).isDigits()
        ? ten((negative ? "-" : "") + text.at(digit).text())
            .map(value -> new Prose.Match<>(digit + 1, value))
        : Optional.empty();
  }

  /** A power of ten; empty if it is beyond anything that is measured. */
  static Optional<Ratio> ten(String exponent) {
    if (!exponent.matches("-?\\d{1,2}")) {
      return Optional.empty();
    }
    int power = Integer.parseInt(exponent);
    BigDecimal value = BigDecimal.TEN.pow(Math.min(Math.abs(power), LARGEST_POWER));
    return Math.abs(power) > LARGEST_POWER
        ? Optional.empty()
        : Optional.of(
            power < 0 ? new Ratio(BigDecimal.ONE, value) : new Ratio(value, BigDecimal.ONE));
  }
}

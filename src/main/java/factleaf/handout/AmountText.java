package factleaf.handout;

import factleaf.figure.Amount;
import factleaf.figure.Amount.Bound;
import factleaf.figure.Quantity;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Prints amounts as ISMP asks: a zero before the point, none after it, grouped thousands, parts of
 * a tablet as fractions.
 *
 * @param texts the text at a path
 */
record AmountText(UnaryOperator<String> texts) {
  private static final Map<BigDecimal, String> PARTS =
      Map.of(
          new BigDecimal("0.25"),
          "\u00BC",
          new BigDecimal("0.5"),
          "\u00BD",
          new BigDecimal("0.75"),
          "\u00BE");

  /** Whether the singular stands behind an amount. */
  static boolean isOne(Quantity quantity) {
    Amount amount = quantity.amount();
    int compared = amount.high().compareTo(BigDecimal.ONE);
    boolean part = quantity.unit().counts() && compared < 0 && amount.high().signum() > 0;
    return part || compared == 0 && (!amount.isRange() || quantity.unit().counts());
  }

  /**
   * The amount with its limit and its power of ten.
   *
   * @param zeros whether zeros behind the point say something: of numbers without a unit, as in an
   *     interval
   */
  String print(Amount amount, Unit unit, boolean zeros) {
    String number = scaled(range(amount, unit, zeros), amount.scale());
    return amount.bound() == Bound.NONE
        ? number
        : texts
            .apply("figures." + amount.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .replace("{amount}", number);
  }

  private String range(Amount amount, Unit unit, boolean zeros) {
    boolean parts = unit.counts() && amount.scale().power() == 0;
    String low = number(amount.unscaled(amount.low()), parts, zeros);
    return amount.isRange()
        ? texts
            .apply("range")
            .replace("{low}", low)
            .replace("{high}", number(amount.unscaled(amount.high()), parts, zeros))
        : low;
  }

  /** Raised digits are not in the fonts of all PDFs. */
  private String scaled(String number, Amount.Scale scale) {
    if (scale.isWord()) {
      return number + " " + texts.apply("figures." + (scale.power() == 6 ? "million" : "billion"));
    }
    return scale.power() == 0
        ? number
        : texts
            .apply("figures.power")
            .replace("{number}", number)
            .replace("{power}", String.valueOf(scale.power()).replace('-', '\u2212'));
  }

  /** Half a tablet as a fraction; zeros behind the point only of numbers without a unit. */
  private String number(BigDecimal value, boolean asFraction, boolean zeros) {
    BigDecimal[] parts = value.divideAndRemainder(BigDecimal.ONE);
    String part = asFraction ? PARTS.getOrDefault(parts[1].stripTrailingZeros(), "") : "";
    String whole = parts[0].signum() == 0 ? "" : number(parts[0], true);
    return part.isEmpty() ? number(value, !zeros) : whole + part;
  }

  String number(BigDecimal value, boolean dropTrailingZeros) {
    BigDecimal plain = dropTrailingZeros ? value.stripTrailingZeros() : value;
    String[] parts = plain.abs().toPlainString().split("\\.");
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, texts.apply("number.group"));
    }
    String sign = value.signum() < 0 ? "\u2212" : "";
    return sign + whole + (parts.length == 1 ? "" : texts.apply("number.decimal") + parts[1]);
  }
}

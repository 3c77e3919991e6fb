package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.math.BigDecimal;

/**
 * A figure of a text.
 *
 * @param low the number, or the lower end of a range
 * @param high the number again, or the upper end
 * @param words as it stands
 */
record Mention(Side low, Side high, String words) {
  Support support(Figure figure) {
    return switch (figure) {
      case Quantity quantity ->
          support(low, quantity, quantity.amount().low())
              .and(support(high, quantity, quantity.amount().high()));
      case PlainNumber(Amount amount) ->
          support(low, amount.low()).and(support(high, amount.high()));
      case PartialDate date -> Support.NOT_SHOWN;
    };
  }

  private static Support support(Side side, Quantity figure, BigDecimal asked) {
    return side.phrase()
        .map(phrase -> phrase.is(side.reading(), figure, asked))
        .orElse(Support.NOT_SHOWN);
  }

  /** A number without a unit is also shown by a number of things. */
  private static Support support(Side side, BigDecimal asked) {
    boolean counts = side.phrase().map(phrase -> phrase.unit().counts()).orElse(true);
    return counts ? side.reading().is(asked, Ratio.of(1, 1)) : Support.NOT_SHOWN;
  }
}

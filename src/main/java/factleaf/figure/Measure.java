package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure in the units of its dimension, so that 0.5 g and 500 mg, or 1 mg/hour and 24 mg/day, are
 * the same. Exact: amounts are multiplied and never divided. Months are no number of days.
 *
 * @param dimensions that of the amount, then those it is counted by, in alphabetical order
 * @param factor how many of the smallest unit one of the amount's unit is
 * @param divisor the same of the units it is counted by, multiplied
 * @param amount in the figure's own units
 * @param written the figure for a message
 */
public record Measure(
    List<String> dimensions, BigDecimal factor, BigDecimal divisor, Amount amount, String written) {

  /** The figure as a measure; empty for a date. */
  public static Optional<Measure> of(Figure figure) {
    return switch (figure) {
      case Quantity quantity -> Optional.of(of(quantity));
      case PlainNumber(Amount amount) ->
          Optional.of(
              new Measure(
                  List.of("number"), BigDecimal.ONE, BigDecimal.ONE, amount, written(amount)));
      case PartialDate date -> Optional.empty();
    };
  }

  /** Whether both are the same amount, however it is written. */
  public boolean isSame(Measure other) {
    BigDecimal mine = factor.multiply(other.divisor);
    BigDecimal others = other.factor.multiply(divisor);
    return dimensions.equals(other.dimensions)
        && same(amount.low(), mine, other.amount.low(), others)
        && same(amount.high(), mine, other.amount.high(), others);
  }

  private static boolean same(BigDecimal one, BigDecimal by, BigDecimal other, BigDecimal otherBy) {
    return one.multiply(by).compareTo(other.multiply(otherBy)) == 0;
  }

  private static Measure of(Quantity quantity) {
    List<Unit> per = quantity.per();
    return new Measure(
        Stream.concat(
                Stream.of(quantity.unit().dimension()), per.stream().map(Unit::dimension).sorted())
            .toList(),
        quantity.unit().factor(),
        per.stream().map(Unit::factor).reduce(BigDecimal.ONE, BigDecimal::multiply),
        quantity.amount(),
        written(quantity.amount())
            + " "
            + (quantity.amount().isOne()
                ? quantity.unit().written().getFirst()
                : quantity.unit().written().getLast())
            + per.stream().map(by -> "/" + by.written().getFirst()).collect(Collectors.joining()));
  }

  private static String written(Amount amount) {
    String range = amount.isRange() ? "-" + amount.high().toPlainString() : "";
    return amount.low().toPlainString() + range;
  }
}

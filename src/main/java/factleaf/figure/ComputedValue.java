package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Quantity.Per;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number or a range in smallest units.
 *
 * @param powers of the dimensions that are measured; none is zero
 * @param step what the last written digit of the figure stands for
 */
record ComputedValue(Ratio low, Ratio high, Map<String, Integer> powers, Ratio step) {
  static ComputedValue of(BigDecimal number) {
    return new ComputedValue(Ratio.of(number), Ratio.of(number), Map.of(), Ratio.of(number));
  }

  static Optional<ComputedValue> of(Figure figure) {
    return switch (figure) {
      case Quantity quantity when quantity.amount().bound() == Bound.NONE ->
          Optional.of(of(quantity));
      case Every every -> of(BigDecimal.ONE).then("/", of(every.time()));
      case Dosing dosing ->
          of(dosing.dose()).flatMap(dose -> of(dosing.often()).flatMap(o -> dose.then("*", o)));
      case Rate rate when rate.without().isEmpty() -> of(rate.with());
      default -> Optional.empty();
    };
  }

  private static ComputedValue of(Quantity quantity) {
    Amount amount = quantity.amount();
    Ratio factor = Measure.factor(quantity);
    Map<String, Integer> powers = new TreeMap<>();
    count(quantity.unit(), 1, powers);
    for (Per per : quantity.per()) {
      count(per.unit(), -1, powers);
    }
    return new ComputedValue(
        Ratio.of(amount.low()).times(factor),
        Ratio.of(amount.high()).times(factor),
        powers,
        Ratio.of(amount.low().ulp()).times(factor));
  }

  private static void count(Unit unit, int power, Map<String, Integer> powers) {
    if (unit.isMeasured() && !unit.equals(Unit.NUMBER) || unit.isTime()) {
      add(unit.dimension(), power, powers);
    }
  }

  private static void add(String dimension, int power, Map<String, Integer> powers) {
    powers.merge(dimension, power, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }

  /** Empty if the two cannot be combined so. */
  Optional<ComputedValue> then(String operator, ComputedValue right) {
    return switch (operator) {
      case "*" -> Optional.of(times(right));
      case "/" -> right.isZero() ? Optional.empty() : Optional.of(times(right.inverse()));
      case "+" -> powers.equals(right.powers) ? Optional.of(plus(right)) : Optional.empty();
      default ->
          powers.equals(right.powers) ? Optional.of(plus(right.negated())) : Optional.empty();
    };
  }

  private boolean isZero() {
    return low.numerator().signum() == 0 || high.numerator().signum() == 0;
  }

  private ComputedValue inverse() {
    Map<String, Integer> inverse = new TreeMap<>();
    powers.forEach((dimension, power) -> inverse.put(dimension, -power));
    return new ComputedValue(low.inverse(), high.inverse(), inverse, step);
  }

  private ComputedValue negated() {
    return new ComputedValue(low.negated(), high.negated(), powers, step);
  }

  private ComputedValue plus(ComputedValue right) {
    return ordered(low.plus(right.low), high.plus(right.high), powers);
  }

  private ComputedValue times(ComputedValue right) {
    Map<String, Integer> product = new TreeMap<>(powers);
    right.powers.forEach((dimension, power) -> add(dimension, power, product));
    return ordered(low.times(right.low), high.times(right.high), product);
  }

  private ComputedValue ordered(Ratio one, Ratio other, Map<String, Integer> units) {
    return one.compareTo(other) <= 0
        ? new ComputedValue(one, other, units, step)
        : new ComputedValue(other, one, units, step);
  }

  /** Whether it is a result, rounded to its own last digit. */
  boolean isRounded(ComputedValue result) {
    return powers.equals(result.powers) && isNear(low, result.low) && isNear(high, result.high);
  }

  private boolean isNear(Ratio written, Ratio exact) {
    Ratio half = step.times(Ratio.of(1, 2));
    return written.compareTo(exact.plus(half)) <= 0 && exact.compareTo(written.plus(half)) <= 0;
  }
}

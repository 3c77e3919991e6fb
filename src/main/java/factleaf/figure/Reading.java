package factleaf.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a number in a text can mean.
 *
 * @param values one value if it is clear, several if it may be any of them, none if it may be
 *     anything
 */
record Reading(List<Ratio> values) {
  /** Anything. */
  static final Reading UNKNOWN = new Reading(List.of());

  /** An exact fraction; its denominator is positive. */
  record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {
    static Ratio of(BigDecimal value) {
      return new Ratio(value, BigDecimal.ONE);
    }

    static Ratio of(long numerator, long denominator) {
      return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    Ratio plus(Ratio other) {
      return new Ratio(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    Ratio times(Ratio other) {
      return new Ratio(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** One divided by it; it is not zero. */
    Ratio inverse() {
      return numerator.signum() < 0
          ? new Ratio(denominator.negate(), numerator.negate())
          : new Ratio(denominator, numerator);
    }

    Ratio negated() {
      return new Ratio(numerator.negate(), denominator);
    }

    @Override
    public int compareTo(Ratio other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    boolean isSame(Ratio other) {
      return compareTo(other) == 0;
    }

    /** A fraction that no decimal number is, as a decimal number of few digits has it. */
    boolean isRounded(BigDecimal decimal) {
      return !isSame(of(decimal))
          && decimal.scale() > 0
          && numerator.divide(denominator, decimal.scale(), RoundingMode.HALF_UP).compareTo(decimal)
              == 0
          && !isDecimal();
    }

    /** Whether it is a decimal number, or is rounded to as many digits. */
    boolean isWritten(BigDecimal decimal) {
      int scale = Math.max(0, decimal.scale());
      return numerator.divide(denominator, scale, RoundingMode.HALF_UP).compareTo(decimal) == 0;
    }

    private boolean isDecimal() {
      int scale = 12;
      return isSame(of(numerator.divide(denominator, scale, RoundingMode.HALF_UP)));
    }
  }

  Reading {
    values = List.copyOf(values);
  }

  static Reading of(BigDecimal value) {
    return new Reading(List.of(Ratio.of(value)));
  }

  static Reading of(Ratio value) {
    return new Reading(List.of(value));
  }

  /** The value that the number has in each of its meanings. */
  Reading map(UnaryOperator<Ratio> change) {
    return new Reading(values.stream().map(change).toList());
  }

  /** This or that; anything if one of them may be anything. */
  Reading or(Reading other) {
    return values.isEmpty() || other.values.isEmpty()
        ? UNKNOWN
        : new Reading(Stream.concat(values.stream(), other.values.stream()).toList());
  }

  /** The value below nothing of a number whose sign is in doubt, if the other one is not below. */
  Optional<Ratio> minusBelow(Ratio high) {
    boolean inDoubt = values.size() == 2 && values.getFirst().isSame(values.getLast().negated());
    return inDoubt && values.getLast().compareTo(high) >= 0
        ? Optional.of(values.getFirst())
        : Optional.empty();
  }

  /** Nobody can tell whether it is one of its values. */
  Reading doubted() {
    return values.size() == 1 ? new Reading(List.of(values.getFirst(), values.getFirst())) : this;
  }

  /**
   * Whether the number is the one that is asked for.
   *
   * @param asked a figure's amount
   * @param factor what turns the figure's amount into the number's unit
   */
  Support is(BigDecimal asked, Ratio factor) {
    if (values.isEmpty()) {
      return Support.NOT_UNDERSTOOD;
    }
    Ratio wanted = Ratio.of(asked).times(factor);
    if (values.stream().anyMatch(value -> value.isSame(wanted))) {
      return values.size() == 1 ? Support.SHOWN : Support.NOT_UNDERSTOOD;
    }
    boolean sameUnit = factor.isSame(Ratio.of(1, 1));
    return sameUnit && values.stream().anyMatch(value -> value.isRounded(asked))
        ? Support.NOT_UNDERSTOOD
        : Support.NOT_SHOWN;
  }
}

package factleaf.figure;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number or a range of numbers, exactly as the source has them.
 *
 * @param low the number, or the lower end
 * @param high the number again, or the upper end; not below {@code low}
 * @param bound whether it is a limit; never of a range
 * @param scale what the written number was multiplied by
 */
public record Amount(BigDecimal low, BigDecimal high, Bound bound, Scale scale) {
  /** Which side of a limit is meant. */
  public enum Bound {
    NONE(""),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }

    /** The sign in fact files. */
    public String sign() {
      return sign;
    }

    boolean isLower() {
      return this == ABOVE || this == AT_LEAST;
    }

    boolean isUpper() {
      return this == BELOW || this == AT_MOST;
    }

    /** The limit of the rest: if some are more than 5 of 100, the rest are below 95. */
    Bound mirrored() {
      return switch (this) {
        case NONE -> NONE;
        case BELOW -> ABOVE;
        case AT_MOST -> AT_LEAST;
        case ABOVE -> BELOW;
        case AT_LEAST -> AT_MOST;
      };
    }

    /** The same with the limit itself: above, or equal to. */
    Bound orEqual() {
      return switch (this) {
        case BELOW -> AT_MOST;
        case ABOVE -> AT_LEAST;
        default -> this;
      };
    }

    /** What is left without it: not above is at most. */
    Bound opposite() {
      return switch (this) {
        case NONE -> NONE;
        case BELOW -> AT_LEAST;
        case AT_MOST -> ABOVE;
        case ABOVE -> AT_MOST;
        case AT_LEAST -> BELOW;
      };
    }
  }

  /** A power of ten, as a word (million) or a factor (x 10^9). */
  public record Scale(int power, boolean isWord) {
    public static final Scale NONE = new Scale(0, false);

    /** The words of fact files. */
    static final Map<String, Scale> WORDS =
        Map.of("million", new Scale(6, true), "billion", new Scale(9, true));

    private String written() {
      return WORDS.entrySet().stream()
          .filter(word -> word.getValue().equals(this))
          .map(word -> " " + word.getKey())
          .findFirst()
          .orElse(power == 0 ? "" : " x 10^" + power);
    }
  }

  public Amount {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range begins with its lower end");
    }
  }

  public Amount(BigDecimal low, BigDecimal high) {
    this(low, high, Bound.NONE, Scale.NONE);
  }

  /** It and more. */
  Amount from() {
    return new Amount(low, high, Bound.AT_LEAST, scale);
  }

  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** Whether another amount has the same numbers and limit, however many zeros they have. */
  boolean isSame(Amount other) {
    return low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0 && bound == other.bound;
  }

  /** Whether it is exactly a whole number. */
  public boolean is(long number) {
    return !isRange() && bound == Bound.NONE && low.compareTo(BigDecimal.valueOf(number)) == 0;
  }

  /** A number of the amount without its scale, as it is written before "million". */
  public BigDecimal unscaled(BigDecimal number) {
    return number.scaleByPowerOfTen(-scale.power());
  }

  /** As fact files write it. */
  String written() {
    String to = low.signum() < 0 ? " to " : "-";
    return (bound == Bound.NONE ? "" : bound.sign() + " ")
        + unscaled(low).toPlainString()
        + (isRange() ? to + unscaled(high).toPlainString() : "")
        + scale.written();
  }
}

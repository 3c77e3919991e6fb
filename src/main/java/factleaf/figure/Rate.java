package factleaf.figure;

import factleaf.figure.Amount.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of all people have something: 5-15 %, 1 in 1000.
 *
 * @param with a share in percent, a part, or a range of either; of those who take the medicine
 * @param without the same of those who do not, if the source compares
 */
public record Rate(Figure with, Optional<Figure> without) implements Figure {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * An end of a share, or the share itself.
   *
   * @param amount not below 0
   * @param of the whole, above 0
   */
  public record End(BigDecimal amount, BigDecimal of, Bound bound) {
    /** How many it is in a whole of another size; exact if it has at most 34 digits. */
    public BigDecimal in(BigDecimal whole) {
      return amount.multiply(whole).divide(of, MathContext.DECIMAL128).stripTrailingZeros();
    }

    /** Those of the whole who do not have it. */
    public End others() {
      return new End(of.subtract(amount), of, bound.mirrored());
    }
  }

  /** The shares: that with the medicine, and perhaps that without it. */
  public Stream<Figure> shares() {
    return Stream.concat(Stream.of(with), without.stream());
  }

  /** One end of a share that is one number, or two, the lower one first. */
  public static List<End> ends(Figure share) {
    List<End> ends =
        switch (share) {
          case Quantity percent -> ends(percent.amount(), HUNDRED);
          case Proportion part -> ends(part.amount(), part.to());
          case Combination range ->
              range.parts().stream().flatMap(part -> ends(part).stream()).toList();
          default -> List.of();
        };
    boolean falls =
        ends.size() > 1 && ends.getFirst().in(HUNDRED).compareTo(ends.getLast().in(HUNDRED)) > 0;
    return falls ? ends.reversed() : ends;
  }

  private static List<End> ends(Amount amount, BigDecimal of) {
    return (amount.isRange() ? Stream.of(amount.low(), amount.high()) : Stream.of(amount.low()))
        .map(number -> new End(number, of, amount.bound()))
        .toList();
  }

  /** Whether a figure is a share: of at most all, and counted by nothing. */
  static boolean isShare(Figure figure) {
    return switch (figure) {
      case Quantity one ->
          one.unit().id().equals("percent") && one.per().isEmpty() && isOfAll(one.amount());
      case Proportion part -> part.isPart();
      case Combination range ->
          range.join() == Combination.Join.TO && range.parts().stream().allMatch(Rate::isShare);
      default -> false;
    };
  }

  private static boolean isOfAll(Amount percent) {
    return percent.low().signum() >= 0 && percent.high().compareTo(HUNDRED) <= 0;
  }

  @Override
  public String written() {
    return without
        .map(other -> "rate " + with.written() + " with, " + other.written() + " without")
        .orElseGet(() -> "rate " + with.written());
  }
}

package factleaf.figure;

import java.math.BigDecimal;

/**
 * A number or a range of numbers, exactly as the source has them.
 *
 * @param low the number, or the lower end
 * @param high the number again, or the upper end; not below {@code low}
 */
public record Amount(BigDecimal low, BigDecimal high) {
  public Amount {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range begins with its lower end");
    }
  }

  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  public boolean isOne() {
    return !isRange() && low.compareTo(BigDecimal.ONE) == 0;
  }
}

package factleaf.figure;

import java.math.BigDecimal;

/**
 * A number to another: 1:1000, or 1 in 1000.
 *
 * @param isPart whether the first is a part of the second: 1 in 1000
 */
public record Proportion(Amount amount, BigDecimal to, boolean isPart) implements Figure {
  @Override
  public String written() {
    return amount.written() + (isPart ? " in " : ":") + to.toPlainString();
  }
}

package factleaf.figure;

import factleaf.figure.Amount.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures that are one together: 875/125 mg, 0, 1 and 6 months, 3 years 4 months, 6 weeks to 5
 * months.
 *
 * @param parts at least two
 * @param oneUnit whether a unit that all of them have stands once, behind the last: not in 5 g/100
 *     g
 */
public record Combination(Join join, List<Figure> parts, boolean oneUnit) implements Figure {
  /** What holds the parts together. */
  public enum Join {
    PAIR,
    AND,
    OR,
    SUM,
    TO
  }

  public Combination {
    parts = List.copyOf(parts);
  }

  /** Whether all parts have one unit, which is written once. */
  public boolean isAlike() {
    return oneUnit
        && parts.getFirst() instanceof Quantity first
        && parts.stream().allMatch(part -> part instanceof Quantity q && q.isAlike(first));
  }

  /** Whether it goes from one limit to another: >= 30 to < 60 mL/min. */
  public boolean isBounded() {
    return join == Join.TO && bound(parts.getFirst()) != Bound.NONE;
  }

  /** The limit that a part is. */
  static Bound bound(Figure part) {
    return switch (part) {
      case Quantity quantity -> quantity.amount().bound();
      case Proportion proportion -> proportion.amount().bound();
      default -> Bound.NONE;
    };
  }

  /** A sum in its smaller unit: 40 months of 3 years 4 months. */
  Quantity total() {
    Quantity large = (Quantity) parts.getFirst();
    Quantity small = (Quantity) parts.getLast();
    BigDecimal sum =
        large
            .amount()
            .low()
            .multiply(large.unit().factor())
            .divide(small.unit().factor(), MathContext.UNLIMITED)
            .add(small.amount().low());
    return new Quantity(new Amount(sum, sum), small.unit(), small.per());
  }

  @Override
  public String written() {
    int last = parts.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> (i == 0 ? "" : sign(i == last)) + written(i, last))
        .collect(Collectors.joining());
  }

  private String written(int index, int last) {
    Figure part = parts.get(index);
    boolean amount = index < last && isAlike() && part instanceof Quantity;
    return amount ? ((Quantity) part).amount().written() : part.written();
  }

  private String sign(boolean last) {
    return switch (join) {
      case PAIR -> "/";
      case SUM -> " ";
      case TO -> " to ";
      case AND -> last ? " and " : ", ";
      case OR -> last ? " or " : ", ";
    };
  }
}

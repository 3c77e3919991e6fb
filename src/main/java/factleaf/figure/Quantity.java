package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An amount with its unit, or a number: an amount of {@link Unit#NUMBER}.
 *
 * @param per what it is counted by, in order: mg/kg/day has kg, day
 */
public record Quantity(Amount amount, Unit unit, List<Per> per) implements Figure {
  /** What an amount is counted by: a day, 5 mL. */
  public record Per(BigDecimal amount, Unit unit) {
    /** Whether it is one of its unit. */
    public boolean isOne() {
      return amount.compareTo(BigDecimal.ONE) == 0;
    }

    private String written() {
      return isOne()
          ? "/" + unit.written().getFirst()
          : "/" + amount.toPlainString() + " " + unit.written().getLast();
    }
  }

  public Quantity {
    per = List.copyOf(per);
  }

  public static Quantity number(Amount amount) {
    return new Quantity(amount, Unit.NUMBER, List.of());
  }

  /** Whether it has no unit at all. */
  public boolean isNumber() {
    return unit.equals(Unit.NUMBER) && per.isEmpty();
  }

  /** Whether it is one number, and no limit. */
  public boolean isPlain() {
    return !amount.isRange() && amount.bound() == Bound.NONE;
  }

  /** The same number as a limit. */
  public Quantity limited(Bound bound) {
    return new Quantity(new Amount(amount.low(), amount.high(), bound, amount.scale()), unit, per);
  }

  /** Whether another quantity has the same units. */
  public boolean isAlike(Quantity other) {
    return unit.equals(other.unit) && per.equals(other.per);
  }

  @Override
  public String written() {
    String number = amount.written();
    String name = amount.is(1) ? unit.written().getFirst() : unit.written().getLast();
    String one =
        unit.before() ? name + " " + number : number + (unit.equals(Unit.NUMBER) ? "" : " " + name);
    return one + per.stream().map(Per::written).collect(Collectors.joining());
  }
}

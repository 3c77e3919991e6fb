package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Quantity.Per;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a figure is computed from: {@code dose * times}, with the names of other figures and whole
 * numbers, from left to right. Ranges are computed end by end. What is counted (tablets, times)
 * does not change the unit of what it is multiplied with.
 *
 * @param operators those of {@code + - * /} between the operands
 */
public record Computation(List<String> operands, List<String> operators) {
  private static final Pattern OPERATOR = Pattern.compile("[-+*/]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  public Computation {
    operands = List.copyOf(operands);
    operators = List.copyOf(operators);
  }

  /** Reads {@code a * b}, blanks around each sign; empty if it is no computation. */
  public static Optional<Computation> of(String text) {
    List<String> operands = new ArrayList<>();
    List<String> operators = new ArrayList<>();
    String[] words = text.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      boolean isOperator = OPERATOR.matcher(words[i]).matches();
      if (isOperator != (i % 2 == 1)) {
        return Optional.empty();
      }
      (isOperator ? operators : operands).add(words[i]);
    }
    Computation read = new Computation(operands, operators);
    return operands.size() == operators.size() + 1
        ? Optional.of(read).filter(from -> !operators.isEmpty() && !from.names().isEmpty())
        : Optional.empty();
  }

  /** The figures that it names. */
  public List<String> names() {
    return operands.stream().filter(operand -> !NUMBER.matcher(operand).matches()).toList();
  }

  /**
   * Whether it comes to a figure, as exactly as the figure is written.
   *
   * @param figures those that it names
   */
  public boolean isEqual(Figure figure, Map<String, Figure> figures) {
    Optional<Value> result = operand(0, figures);
    for (int i = 0; i < operators.size() && result.isPresent(); i++) {
      String operator = operators.get(i);
      Optional<Value> next = operand(i + 1, figures);
      result = result.flatMap(left -> next.flatMap(right -> left.then(operator, right)));
    }
    Optional<Value> wanted = Value.of(figure);
    return result.isPresent() && wanted.isPresent() && wanted.get().isRounded(result.get());
  }

  private Optional<Value> operand(int index, Map<String, Figure> figures) {
    String operand = operands.get(index);
    return NUMBER.matcher(operand).matches()
        ? Optional.of(Value.of(new BigDecimal(operand)))
        : Optional.ofNullable(figures.get(operand)).flatMap(Value::of);
  }

  /**
   * A number or a range in smallest units.
   *
   * @param powers of the dimensions that are measured; none is zero
   * @param step what the last written digit of the figure stands for
   */
  private record Value(Ratio low, Ratio high, Map<String, Integer> powers, Ratio step) {
    static Value of(BigDecimal number) {
      return new Value(Ratio.of(number), Ratio.of(number), Map.of(), Ratio.of(number));
    }

    static Optional<Value> of(Figure figure) {
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

    private static Value of(Quantity quantity) {
      Amount amount = quantity.amount();
      Ratio factor = Measure.factor(quantity);
      Map<String, Integer> powers = new TreeMap<>();
      count(quantity.unit(), 1, powers);
      for (Per per : quantity.per()) {
        count(per.unit(), -1, powers);
      }
      return new Value(
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
    Optional<Value> then(String operator, Value right) {
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

    private Value inverse() {
      Map<String, Integer> inverse = new TreeMap<>();
      powers.forEach((dimension, power) -> inverse.put(dimension, -power));
      return new Value(low.inverse(), high.inverse(), inverse, step);
    }

    private Value negated() {
      return new Value(low.negated(), high.negated(), powers, step);
    }

    private Value plus(Value right) {
      return ordered(low.plus(right.low), high.plus(right.high), powers);
    }

    private Value times(Value right) {
      Map<String, Integer> product = new TreeMap<>(powers);
      right.powers.forEach((dimension, power) -> add(dimension, power, product));
      return ordered(low.times(right.low), high.times(right.high), product);
    }

    private Value ordered(Ratio one, Ratio other, Map<String, Integer> units) {
      return one.compareTo(other) <= 0
          ? new Value(one, other, units, step)
          : new Value(other, one, units, step);
    }

    /** Whether it is a result, rounded to its own last digit. */
    boolean isRounded(Value result) {
      return powers.equals(result.powers) && isNear(low, result.low) && isNear(high, result.high);
    }

    private boolean isNear(Ratio written, Ratio exact) {
      Ratio half = step.times(Ratio.of(1, 2));
      return written.compareTo(exact.plus(half)) <= 0 && exact.compareTo(written.plus(half)) <= 0;
    }
  }
}

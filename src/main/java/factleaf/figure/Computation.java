package factleaf.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<ComputedValue> result = operand(0, figures);
    for (int i = 0; i < operators.size() && result.isPresent(); i++) {
      String operator = operators.get(i);
      Optional<ComputedValue> next = operand(i + 1, figures);
      result = result.flatMap(left -> next.flatMap(right -> left.then(operator, right)));
    }
    Optional<ComputedValue> wanted = ComputedValue.of(figure);
    return result.isPresent() && wanted.isPresent() && wanted.get().isRounded(result.get());
  }

  private Optional<ComputedValue> operand(int index, Map<String, Figure> figures) {
    String operand = operands.get(index);
    return NUMBER.matcher(operand).matches()
        ? Optional.of(ComputedValue.of(new BigDecimal(operand)))
        : Optional.ofNullable(figures.get(operand)).flatMap(ComputedValue::of);
  }
}

package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Quantity.Per;
import factleaf.figure.Reading.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure in the smallest units of its dimensions, so that 0.5 g and 500 mg, or 1 mg/hour and 24
 * mg/day, or 3 years 4 months and 40 months are the same. Exact: amounts are fractions. Months are
 * no number of days.
 *
 * @param dimensions those of each part, each with what it is counted by in alphabetical order
 * @param parts one, or several of a figure that has them
 * @param written the figure for a message
 */
public record Measure(List<String> dimensions, List<Part> parts, String written) {
  /** One amount. */
  record Part(Ratio low, Ratio high, Bound bound) {
    boolean isSame(Part other) {
      return low.isSame(other.low) && high.isSame(other.high) && bound == other.bound;
    }

    private static Part of(Amount amount, Ratio factor) {
      Ratio low = Ratio.of(amount.low()).times(factor);
      return new Part(low, Ratio.of(amount.high()).times(factor), amount.bound());
    }
  }

  /** The figure as a measure; empty for a date or a time of the day. */
  public static Optional<Measure> of(Figure figure) {
    return switch (figure) {
      case Quantity quantity -> Optional.of(of(quantity, quantity.written()));
      case Combination combination -> of(combination);
      case Proportion proportion -> Optional.of(of(proportion));
      case Rate rate ->
          rate.without()
              .map(without -> of(List.of(rate.with(), without), rate.written()))
              .orElseGet(() -> of(rate.with()));
      case Every every -> Optional.of(of(every.time(), every.written()).as("every"));
      case Dosing dosing -> of(List.of(dosing.dose(), interval(dosing.often())), dosing.written());
      case PartialDate date -> Optional.empty();
      case ClockTime time -> Optional.empty();
    };
  }

  /** Whether both are the same amounts, however they are written. */
  public boolean isSame(Measure other) {
    return dimensions.equals(other.dimensions)
        && parts.size() == other.parts.size()
        && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).isSame(other.parts.get(i)));
  }

  /** Whether it is more or less than an earlier one in all its parts, and neither in none. */
  FigureStep since(Measure old) {
    if (!dimensions.equals(old.dimensions) || parts.size() != old.parts.size()) {
      return FigureStep.OTHER;
    }
    boolean up = false;
    boolean down = false;
    for (int i = 0; i < parts.size(); i++) {
      int low = parts.get(i).low().compareTo(old.parts.get(i).low());
      int high = parts.get(i).high().compareTo(old.parts.get(i).high());
      if (parts.get(i).bound() != old.parts.get(i).bound()) {
        return FigureStep.OTHER;
      }
      up |= low > 0 || high > 0;
      down |= low < 0 || high < 0;
    }
    return up && down
        ? FigureStep.OTHER
        : up ? FigureStep.UP : down ? FigureStep.DOWN : FigureStep.REWRITTEN;
  }

  /** Whether it begins with less; both are one amount of the same dimensions. */
  boolean isBelow(Measure other) {
    return parts.getFirst().low().compareTo(other.parts.getFirst().low()) < 0;
  }

  private static Measure of(Quantity quantity, String written) {
    Part part = Part.of(quantity.amount(), factor(quantity));
    return new Measure(dimensions(quantity), List.of(part), written);
  }

  static List<String> dimensions(Quantity quantity) {
    return Stream.concat(
            Stream.of(quantity.unit().dimension()),
            quantity.per().stream().map(by -> by.unit().dimension()).sorted())
        .toList();
  }

  /** What turns an amount into one of the smallest units. */
  static Ratio factor(Quantity quantity) {
    Ratio factor = Ratio.of(quantity.unit().factor());
    for (Per per : quantity.per()) {
      factor = factor.times(new Ratio(BigDecimal.ONE, per.amount().multiply(per.unit().factor())));
    }
    return factor;
  }

  /** Sums and ranges of one dimension are one amount. */
  private static Optional<Measure> of(Combination combination) {
    Optional<Measure> all = of(combination.parts(), combination.written());
    return switch (combination.join()) {
      case SUM -> Optional.of(of(combination.total(), combination.written()));
      case TO -> combination.isBounded() ? all.map(m -> m.as("TO")) : all.map(Measure::range);
      default -> all.map(m -> m.as(combination.join().name()));
    };
  }

  private Measure range() {
    int half = dimensions.size() / 2;
    List<String> first = dimensions.subList(0, half);
    Part range = new Part(parts.getFirst().low(), parts.getLast().high(), Bound.NONE);
    return first.equals(dimensions.subList(half, dimensions.size()))
        ? new Measure(first, List.of(range), written)
        : this;
  }

  private static Measure of(Proportion proportion) {
    Part part = Part.of(proportion.amount(), new Ratio(BigDecimal.ONE, proportion.to()));
    String kind = proportion.isPart() ? "part" : "ratio";
    return new Measure(List.of(kind), List.of(part), proportion.written());
  }

  /** Once a week is every week. */
  static Figure interval(Figure often) {
    if (often instanceof Quantity times && times.amount().is(1) && times.per().size() == 1) {
      Per per = times.per().getFirst();
      return new Every(new Quantity(new Amount(per.amount(), per.amount()), per.unit(), List.of()));
    }
    return often;
  }

  private static Optional<Measure> of(List<Figure> figures, String written) {
    List<String> dimensions = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Figure figure : figures) {
      Optional<Measure> measure = of(figure);
      if (measure.isEmpty()) {
        return measure;
      }
      dimensions.addAll(measure.get().dimensions());
      parts.addAll(measure.get().parts());
    }
    return Optional.of(new Measure(dimensions, parts, written));
  }

  private Measure as(String kind) {
    return new Measure(
        Stream.concat(Stream.of(kind), dimensions.stream()).toList(), parts, written);
  }
}

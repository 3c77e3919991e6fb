package factleaf.figure;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure in the units of its dimension, so that 0.5 g and 500 mg, or 1 mg/hour and 24 mg/day, are
 * the same. Exact: an amount is only ever multiplied, because it is counted in the smallest unit of
 * its dimension and by the largest. Months are no number of days.
 *
 * @param dimensions that of the amount, then those it is counted by, in alphabetical order
 * @param written the figure for a message
 */
public record Measure(List<String> dimensions, BigDecimal low, BigDecimal high, String written) {

  /** The place of a unit in its dimension: how many of the smallest make one of it. */
  private record Scale(String dimension, long size) {}

  private static final Map<Unit, Scale> SCALES =
      Map.ofEntries(
          entry(Unit.NANOGRAM, new Scale("mass", 1)),
          entry(Unit.MICROGRAM, new Scale("mass", 1_000)),
          entry(Unit.MG, new Scale("mass", 1_000_000)),
          entry(Unit.G, new Scale("mass", 1_000_000_000)),
          entry(Unit.KG, new Scale("mass", 1_000_000_000_000L)),
          entry(Unit.ML, new Scale("volume", 1)),
          entry(Unit.L, new Scale("volume", 1_000)),
          entry(Unit.MICROMOL, new Scale("substance", 1)),
          entry(Unit.MMOL, new Scale("substance", 1_000)),
          entry(Unit.MOL, new Scale("substance", 1_000_000)),
          entry(Unit.SECOND, new Scale("time", 1)),
          entry(Unit.MINUTE, new Scale("time", 60)),
          entry(Unit.HOUR, new Scale("time", 3_600)),
          entry(Unit.DAY, new Scale("time", 86_400)),
          entry(Unit.WEEK, new Scale("time", 604_800)),
          entry(Unit.MONTH, new Scale("calendar", 1)),
          entry(Unit.YEAR, new Scale("calendar", 12)),
          entry(Unit.CM, new Scale("length", 1)),
          entry(Unit.M, new Scale("length", 100)));

  /** The figure as a measure; empty for a date. */
  public static Optional<Measure> of(Figure figure) {
    return switch (figure) {
      case Quantity quantity -> Optional.of(of(quantity));
      case PlainNumber number ->
          Optional.of(of(number.amount(), List.of("number"), BigDecimal.ONE, ""));
      case PartialDate date -> Optional.empty();
    };
  }

  /** Whether both are the same amount, however it is written. */
  public boolean isSame(Measure other) {
    return low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0;
  }

  private static Measure of(Quantity quantity) {
    List<Unit> per = quantity.per();
    BigDecimal factor = BigDecimal.valueOf(scale(quantity.unit()).size());
    for (Unit unit : per) {
      factor = factor.multiply(BigDecimal.valueOf(largest(scale(unit)) / scale(unit).size()));
    }
    Stream<String> counted = per.stream().map(unit -> scale(unit).dimension()).sorted();
    Stream<Unit> units = Stream.concat(Stream.of(quantity.unit()), per.stream());
    return of(
        quantity.amount(),
        Stream.concat(Stream.of(scale(quantity.unit()).dimension()), counted).toList(),
        factor,
        " " + units.map(Unit::id).collect(Collectors.joining("/")));
  }

  private static Measure of(
      Amount amount, List<String> dimensions, BigDecimal factor, String unit) {
    String range = amount.isRange() ? "-" + amount.high().toPlainString() : "";
    return new Measure(
        dimensions,
        amount.low().multiply(factor),
        amount.high().multiply(factor),
        amount.low().toPlainString() + range + unit);
  }

  /** Units that are alone are a dimension of their own. */
  private static Scale scale(Unit unit) {
    return SCALES.getOrDefault(unit, new Scale(unit.id(), 1));
  }

  private static long largest(Scale scale) {
    return SCALES.values().stream()
        .filter(other -> other.dimension().equals(scale.dimension()))
        .mapToLong(Scale::size)
        .max()
        .orElse(1);
  }
}

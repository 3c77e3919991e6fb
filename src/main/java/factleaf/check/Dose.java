package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.figure.Figure;
import factleaf.figure.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The largest amount of a figure, in smallest units, without what time it is counted by: a single
 * dose is not above the most of a day either.
 *
 * @param dimensions what it measures, and what it is counted by but times
 */
record Dose(Fact fact, String name, FactFigure figure, BigDecimal most, List<String> dimensions) {
  /** Empty for a figure that measures nothing. */
  static Optional<Dose> of(Fact fact, String name) {
    return fact.figure(name).stream()
        .flatMap(Figure::quantities)
        .filter(quantity -> quantity.unit().isMeasured() && !quantity.isNumber())
        .map(quantity -> of(fact, name, quantity))
        .max(Comparator.comparing(Dose::most));
  }

  private static Dose of(Fact fact, String name, Quantity quantity) {
    List<String> dimensions =
        Stream.concat(
                Stream.of(quantity.unit().dimension()),
                quantity.per().stream()
                    .filter(per -> !per.unit().isTime())
                    .map(per -> per.unit().dimension()))
            .toList();
    BigDecimal most = quantity.amount().high().multiply(quantity.unit().factor());
    return new Dose(fact, name, fact.figures().get(name), most, dimensions);
  }

  /** Whether it is more of the same. */
  boolean isAbove(Dose other) {
    return dimensions.equals(other.dimensions) && most.compareTo(other.most) > 0;
  }

  /** Reports that it does not fit another. */
  void report(String how, Dose other, String hint, Report report) {
    report.at(
        fact,
        figure.span(),
        described("\", ")
            + ", "
            + how
            + " "
            + other.described("\" of \"" + other.fact.id() + "\", "),
        hint);
  }

  private String described(String between) {
    return "\"" + name + between + figure.figure().written();
  }
}

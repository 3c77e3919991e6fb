package factleaf.review;

import factleaf.figure.Amount;
import factleaf.figure.ClockTime;
import factleaf.figure.Combination;
import factleaf.figure.Dosing;
import factleaf.figure.Every;
import factleaf.figure.Figure;
import factleaf.figure.PartialDate;
import factleaf.figure.Proportion;
import factleaf.figure.Quantity;
import factleaf.figure.Rate;
import factleaf.vocabulary.Unit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure as a text that says all that it means. A unit counts with its dimension and factor, not
 * with its words: if a table changes what a unit is, the figure is another one.
 */
final class FigureContent {
  private FigureContent() {}

  static String of(Figure figure) {
    return switch (figure) {
      case Quantity quantity ->
          amount(quantity.amount())
              + " "
              + unit(quantity.unit())
              + quantity.per().stream()
                  .map(per -> "/" + per.amount().toPlainString() + " " + unit(per.unit()))
                  .collect(Collectors.joining());
      case Combination parts ->
          (parts.oneUnit() ? "alike " : "") + all(parts.join().name(), parts.parts().stream());
      case Proportion part ->
          amount(part.amount()) + (part.isPart() ? " in " : ":") + part.to().toPlainString();
      case Rate rate -> all("RATE", rate.shares());
      case Every every -> all("EVERY", Stream.of(every.time()));
      case Dosing dosing -> all("DOSING", Stream.of(dosing.dose(), dosing.often()));
      case PartialDate date -> date.written();
      case ClockTime time -> time.written();
    };
  }

  private static String all(String name, Stream<Figure> figures) {
    return figures.map(FigureContent::of).collect(Collectors.joining("; ", name + "(", ")"));
  }

  /** Zeros behind the point count: they are printed. */
  private static String amount(Amount amount) {
    return amount.bound().sign()
        + amount.low().toPlainString()
        + (amount.isRange() ? " to " + amount.high().toPlainString() : "")
        + (amount.scale().power() == 0 ? "" : " in 10^" + amount.scale().power());
  }

  private static String unit(Unit unit) {
    return unit.id() + "[" + unit.dimension() + " " + unit.factor().toPlainString() + "]";
  }
}

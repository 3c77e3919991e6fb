package factleaf.figure;

import java.util.stream.Stream;

/** A figure of an entry: typed, so that it is printed the same everywhere. */
public sealed interface Figure
    permits Quantity, Combination, Proportion, Rate, Every, Dosing, PartialDate, ClockTime {
  /** The figure for a message, as a fact file writes it. */
  String written();

  /** The amounts with their units that are in it; none of a rate, which is printed otherwise. */
  default Stream<Quantity> quantities() {
    return switch (this) {
      case Quantity quantity -> Stream.of(quantity);
      case Combination combination -> combination.parts().stream().flatMap(Figure::quantities);
      case Dosing dosing -> dosing.dose().quantities();
      default -> Stream.of();
    };
  }
}

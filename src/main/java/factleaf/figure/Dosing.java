package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.util.stream.Stream;

/**
 * A dose and how often it is taken: 20 mg once a week, 2 puffs every 4 hours.
 *
 * @param often a number of times, or an {@link Every}
 */
public record Dosing(Figure dose, Figure often) implements Figure {
  @Override
  public String written() {
    return dose.written() + " " + often.written();
  }

  /**
   * Whether a dose is counted by a day or longer. With how often behind it, it may mean each dose
   * or all of them: 60 mg/day every 8 hours. Rates by the hour are no doses: a patch gives 25
   * micrograms/hour, every 72 hours.
   */
  static boolean isForLong(Figure dose, Unit day) {
    Stream<Quantity> quantities =
        switch (dose) {
          case Quantity one -> Stream.of(one);
          case Combination all -> all.quantities();
          default -> Stream.of();
        };
    return quantities
        .flatMap(quantity -> quantity.per().stream())
        .map(Quantity.Per::unit)
        .filter(Unit::isTime)
        .anyMatch(
            unit ->
                !unit.dimension().equals(day.dimension())
                    || unit.factor().compareTo(day.factor()) >= 0);
  }
}

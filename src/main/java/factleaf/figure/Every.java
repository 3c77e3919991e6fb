package factleaf.figure;

import factleaf.figure.Quantity.Per;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How long it is from one time to the next: every 72 hours. */
public record Every(Quantity time) implements Figure {
  /** Once in the interval. */
  Quantity once(Unit times) {
    return new Quantity(new Amount(BigDecimal.ONE, BigDecimal.ONE), times, List.of(per()));
  }

  /** A dose that is counted by the interval: 20 mg/week. */
  Figure of(Figure dose) {
    return dose instanceof Quantity q
        ? new Quantity(
            q.amount(), q.unit(), Stream.concat(q.per().stream(), Stream.of(per())).toList())
        : dose;
  }

  private Per per() {
    return new Per(time.amount().low(), time.unit());
  }

  @Override
  public String written() {
    return "every " + time.written();
  }
}

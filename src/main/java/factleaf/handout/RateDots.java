package factleaf.handout;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Figure;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec.Readers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Draws rates as dots, each for one person of ten. */
final class RateDots {
  private static final BigDecimal ALL = BigDecimal.TEN;

  private RateDots() {}

  /**
   * Ten dots for lay readers: "full" as far as it surely goes, "part" as far as it may go, then
   * "none". None at all below one dot, and for limits, which leave open how far it goes.
   */
  static List<String> of(Figure share, Readers readers) {
    List<Rate.End> ends = Rate.ends(share);
    boolean limit = ends.stream().anyMatch(end -> end.bound() != Bound.NONE);
    boolean few = ends.getLast().in(ALL).compareTo(BigDecimal.ONE) < 0;
    if (readers == Readers.CLINICAL || limit || few) {
      return List.of();
    }
    int full = dots(ends.getFirst(), ends.size() > 1 ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    int most = dots(ends.getLast(), RoundingMode.HALF_UP);
    return IntStream.range(0, ALL.intValueExact())
        .mapToObj(dot -> dot < full ? "full" : dot < most ? "part" : "none")
        .toList();
  }

  private static int dots(Rate.End end, RoundingMode mode) {
    return end.in(ALL).setScale(0, mode).intValueExact();
  }
}

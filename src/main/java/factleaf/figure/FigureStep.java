package factleaf.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** What became of a figure. */
public enum FigureStep {
  SAME,
  /** The same amount, written otherwise: 0.5 g, 500 mg. */
  REWRITTEN,
  /** More, or the same more often. */
  UP,
  /** Less, or the same less often. */
  DOWN,
  /** The same number of another unit, or an amount of something else. */
  UNIT,
  /** Something else that is neither more nor less. */
  OTHER;

  /** The step from an earlier figure to a later one. */
  public static FigureStep of(Figure old, Figure now) {
    if (old.written().equals(now.written())) {
      return SAME;
    }
    if (old instanceof Dosing was && now instanceof Dosing is) {
      return of(was.dose(), is.dose()).and(often(was.often(), is.often()));
    }
    if (old instanceof Every || now instanceof Every) {
      return often(old, now);
    }
    FigureStep step = amount(old, now);
    return step != REWRITTEN && isOtherUnit(old, now) ? UNIT : step;
  }

  private static FigureStep amount(Figure old, Figure now) {
    Optional<Measure> was = Measure.of(old);
    Optional<Measure> is = Measure.of(now);
    return was.isPresent() && is.isPresent() ? is.get().since(was.get()) : OTHER;
  }

  /** The longer the time between two doses, the less. */
  private static FigureStep often(Figure old, Figure now) {
    if (old instanceof Quantity && now instanceof Quantity) {
      return amount(old, now);
    }
    FigureStep step = amount(Measure.interval(old), Measure.interval(now));
    return step == UP ? DOWN : step == DOWN ? UP : step;
  }

  private FigureStep and(FigureStep other) {
    if (this == other || other == SAME || other == REWRITTEN) {
      return this == SAME ? other : this;
    }
    return this == SAME || this == REWRITTEN ? other : this == UNIT || other == UNIT ? UNIT : OTHER;
  }

  private static boolean isOtherUnit(Figure old, Figure now) {
    List<Quantity> was = old.quantities().toList();
    List<Quantity> is = now.quantities().toList();
    if (old.getClass() != now.getClass() || was.size() != is.size()) {
      return false;
    }
    return !all(was, is, (a, b) -> Measure.dimensions(a).equals(Measure.dimensions(b)))
        || all(was, is, (a, b) -> a.amount().isSame(b.amount()))
            && !all(was, is, Quantity::isAlike);
  }

  private static boolean all(
      List<Quantity> some, List<Quantity> others, BiPredicate<Quantity, Quantity> likeness) {
    return IntStream.range(0, some.size()).allMatch(i -> likeness.test(some.get(i), others.get(i)));
  }
}

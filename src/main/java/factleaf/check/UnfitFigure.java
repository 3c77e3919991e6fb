package factleaf.check;

import factleaf.fact.Fact;
import factleaf.handout.FigureFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code unfit-figure}: figures of the same patients cannot all be right, as the profile says under
 * {@code fit}: a start dose is above a maximum, a numbered step is above the next, or amounts are
 * so far apart that one has the unit of another ({@link DoseSpread}).
 */
final class UnfitFigure implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    FigureFit fit = subject.profile().fit();
    List<NamedFigure> named = new ArrayList<>();
    for (Fact fact : subject.sheet().facts().toList()) {
      checkSteps(fact, report);
      NamedFigure.of(fact, Set.copyOf(fit.rising())).forEach(named::add);
    }
    for (NamedFigure low : named) {
      Stream<Optional<Dose>> higher =
          named.stream()
              .filter(high -> isBefore(low, high, fit.rising()))
              .filter(high -> low.limits().overlap(high.limits()))
              .filter(high -> low.populations().equals(high.populations()))
              .map(UnfitFigure::dose);
      checkRising(dose(low), higher, report);
    }
    fit.spread().ifPresent(spread -> DoseSpread.check(subject, fit, spread, report));
  }

  private static boolean isBefore(NamedFigure low, NamedFigure high, List<String> rising) {
    return rising.indexOf(low.kind()) < rising.indexOf(high.kind());
  }

  private static Optional<Dose> dose(NamedFigure named) {
    return Dose.of(named.fact(), named.name());
  }

  /** Reports the first of the doses that must not be below another, and is. */
  private static void checkRising(
      Optional<Dose> low, Stream<Optional<Dose>> higher, Report report) {
    low.ifPresent(
        dose ->
            higher
                .flatMap(Optional::stream)
                .filter(dose::isAbove)
                .findFirst()
                .ifPresent(
                    high ->
                        dose.report(
                            "is above",
                            high,
                            "correct one of them, or say what each is for",
                            report)));
  }

  /** Steps of one entry, such as step-1 and step-2. */
  private static void checkSteps(Fact fact, Report report) {
    for (String name : new TreeSet<>(fact.figures().keySet())) {
      int hyphen = name.lastIndexOf('-');
      String number = name.substring(hyphen + 1);
      if (hyphen > 0 && number.matches("\\d{1,2}")) {
        String next = name.substring(0, hyphen + 1) + (Integer.parseInt(number) + 1);
        checkRising(Dose.of(fact, name), Stream.of(Dose.of(fact, next)), report);
      }
    }
  }
}

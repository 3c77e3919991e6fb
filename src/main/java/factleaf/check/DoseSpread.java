package factleaf.check;

import factleaf.fact.Fact;
import factleaf.handout.FigureFit;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The doses of one route, of which one may have the unit of another: mg for micrograms. */
final class DoseSpread {
  private DoseSpread() {}

  static void check(Subject subject, FigureFit fit, BigDecimal spread, Report report) {
    Map<Set<Term>, List<Dose>> byRoute = new HashMap<>();
    subject.sheet().sections().stream()
        .filter(section -> subject.profile().isAbout(section.id(), Topic.USE))
        .flatMap(section -> section.facts().stream())
        .flatMap(fact -> doses(fact, fit.except()))
        .forEach(
            dose ->
                byRoute
                    .computeIfAbsent(
                        Set.copyOf(dose.fact().applies().routes()), routes -> new ArrayList<>())
                    .add(dose));
    byRoute.values().forEach(doses -> check(doses, spread, report));
  }

  private static Stream<Dose> doses(Fact fact, Set<String> except) {
    return new TreeSet<>(fact.figures().keySet())
        .stream()
            .filter(name -> !except.contains(name))
            .flatMap(name -> Dose.of(fact, name).stream());
  }

  /** Reports amounts that are too far from the one in the middle. */
  private static void check(List<Dose> doses, BigDecimal spread, Report report) {
    Map<List<String>, List<Dose>> byKind = new HashMap<>();
    doses.forEach(d -> byKind.computeIfAbsent(d.dimensions(), k -> new ArrayList<>()).add(d));
    for (List<Dose> kind : byKind.values()) {
      kind.sort(Comparator.comparing(Dose::most));
      Dose middle = kind.get((kind.size() - 1) / 2);
      for (Dose dose : kind) {
        boolean large = dose.most().compareTo(middle.most().multiply(spread)) > 0;
        boolean small = middle.most().compareTo(dose.most().multiply(spread)) > 0;
        if (large || small) {
          String times = large ? " times" : " times less than";
          dose.report(
              "is more than " + spread.toPlainString() + times,
              middle,
              "look at the unit; if it is right, say what the entry applies to",
              report);
        }
      }
    }
  }
}

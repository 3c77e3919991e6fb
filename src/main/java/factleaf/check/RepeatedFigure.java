package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.fact.Wording.Placeholder;
import factleaf.figure.Figure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code repeated-figure}: a wording places a figure twice and leaves out one of its kind that
 * another wording of the entry places, as when {@code {max}} was typed for {@code {start}}.
 */
final class RepeatedFigure implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    subject.sheet().facts().forEach(fact -> check(fact, report));
  }

  private static void check(Fact fact, Report report) {
    Set<String> placed =
        fact.wordings()
            .flatMap(Wording::placeholders)
            .map(Placeholder::figure)
            .collect(Collectors.toCollection(TreeSet::new));
    fact.wordings().forEach(wording -> check(fact, wording, placed, report));
  }

  private static void check(Fact fact, Wording wording, Set<String> placed, Report report) {
    Set<String> here = wording.placeholders().map(Placeholder::figure).collect(Collectors.toSet());
    Set<String> met = new HashSet<>();
    for (Placeholder place : wording.placeholders().filter(p -> !met.add(p.figure())).toList()) {
      placed.stream()
          .filter(other -> !here.contains(other) && isOfOneKind(fact, place.figure(), other))
          .findFirst()
          .ifPresent(
              other ->
                  report.at(
                      fact,
                      wording.scalar().span(place.start(), place.end()),
                      "{" + place.figure() + "} stands here twice and {" + other + "} nowhere",
                      "place {" + other + "} where it belongs, or allow it with the reason"));
    }
  }

  private static boolean isOfOneKind(Fact fact, String name, String other) {
    Optional<Object> kind = fact.figure(name).map(RepeatedFigure::kind);
    return kind.isPresent() && kind.equals(fact.figure(other).map(RepeatedFigure::kind));
  }

  /** What its first amount measures; of what has none, how it is written. */
  private static Object kind(Figure figure) {
    return figure
        .quantities()
        .findFirst()
        .<Object>map(quantity -> quantity.unit().dimension())
        .orElse(figure.getClass());
  }
}

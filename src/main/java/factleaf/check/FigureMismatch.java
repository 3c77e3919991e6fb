package factleaf.check;

import factleaf.check.NamedFigure.Limits;
import factleaf.fact.Fact;
import factleaf.figure.Measure;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code figure-mismatch}: two entries give one quantity for the same patients with different
 * figures, and neither says that this is in doubt. Which figures are which quantity is in the
 * vocabulary. The entries are for the same patients if they share a route and a region, or have no
 * limit there, and have the same populations: a list of populations may mean those who belong to
 * all of them.
 */
final class FigureMismatch implements BuiltIn {

  /** What must be equal before figures are compared. */
  private record Key(String kind, List<String> dimensions, Set<Term> populations) {}

  /** A quantity of the medicine as one entry gives it. */
  private record Given(NamedFigure named, Measure measure, Limits limits) {
    boolean contradicts(Given other) {
      return !measure.isSame(other.measure)
          && !named.fact().id().equals(other.named.fact().id())
          && limits.meet(other.limits);
    }
  }

  @Override
  public void check(Subject subject, Report report) {
    Set<String> quantities = subject.vocabulary().quantities().byId().keySet();
    Map<Key, Map<Limits, Given>> settled = new HashMap<>();
    subject.sheet().sections().stream()
        .filter(section -> !subject.profile().isAbout(section.id(), Topic.STUDIES))
        .flatMap(section -> section.facts().stream())
        .filter(fact -> fact.disputed().isEmpty() && fact.uncertain().isEmpty())
        .forEach(fact -> check(fact, quantities, settled, report));
  }

  private static void check(
      Fact fact, Set<String> quantities, Map<Key, Map<Limits, Given>> settled, Report report) {
    NamedFigure.of(fact, quantities)
        .forEach(
            named ->
                Measure.of(named.figure().figure())
                    .ifPresent(measure -> check(named, measure, settled, report)));
  }

  private static void check(
      NamedFigure named, Measure measure, Map<Key, Map<Limits, Given>> settled, Report report) {
    Key key = new Key(named.kind(), measure.dimensions(), named.populations());
    compare(
        new Given(named, measure, named.limits()),
        settled.computeIfAbsent(key, k -> new LinkedHashMap<>()),
        report);
  }

  /** Reports a contradiction to an earlier entry; else the figure is one to compare with. */
  private static void compare(Given given, Map<Limits, Given> settled, Report report) {
    Optional<Given> other = settled.values().stream().filter(given::contradicts).findFirst();
    if (other.isPresent()) {
      report(given, other.get(), report);
    } else {
      settled.putIfAbsent(given.limits(), given);
    }
  }

  private static void report(Given given, Given first, Report report) {
    report.at(
        given.named().fact(),
        given.named().fact().span(),
        "\""
            + given.named().name()
            + "\" is "
            + given.measure().written()
            + " here and "
            + first.measure().written()
            + " in \""
            + first.named().fact().id()
            + "\"",
        "the other one is "
            + first.named().fact().span()
            + "; correct one of them, say what each applies to, or flag one");
  }
}

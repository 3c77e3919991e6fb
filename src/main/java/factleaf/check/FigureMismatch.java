package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Region;
import factleaf.figure.Measure;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  /** Whom a figure is for beyond its populations; no routes or regions are no limit. */
  private record Limits(Set<Term> routes, Set<Region> regions) {
    boolean meet(Limits other) {
      return meet(routes, other.routes) && meet(regions, other.regions);
    }

    private static boolean meet(Set<?> one, Set<?> other) {
      return one.isEmpty() ? other.isEmpty() : one.stream().anyMatch(other::contains);
    }
  }

  /** A quantity of the medicine as one entry gives it. */
  private record Given(Fact fact, String name, Measure measure, Limits limits) {
    boolean contradicts(Given other) {
      return !measure.isSame(other.measure)
          && !fact.id().equals(other.fact.id())
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
    for (String name : new TreeSet<>(fact.figures().keySet())) {
      Optional<String> kind = kind(name, quantities);
      Optional<Measure> measure = Measure.of(fact.figures().get(name));
      if (kind.isPresent() && measure.isPresent()) {
        Set<Term> populations = Set.copyOf(fact.applies().populations());
        Key key = new Key(kind.get(), measure.get().dimensions(), populations);
        compare(
            given(fact, name, kind.get(), measure.get()),
            settled.computeIfAbsent(key, k -> new LinkedHashMap<>()),
            report);
      }
    }
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

  private static Given given(Fact fact, String name, String kind, Measure measure) {
    Set<Region> regions =
        name.equals(kind)
            ? Set.copyOf(fact.applies().regions())
            : Set.of(new Region(name.substring(name.length() - 2).toUpperCase(Locale.ROOT)));
    Limits limits = new Limits(Set.copyOf(fact.applies().routes()), regions);
    return new Given(fact, name, measure, limits);
  }

  /** The quantity that a figure's name names, with or without a region of two letters after it. */
  private static Optional<String> kind(String name, Set<String> quantities) {
    int hyphen = name.length() - 3;
    boolean regional = hyphen > 0 && name.charAt(hyphen) == '-';
    String general = regional ? name.substring(0, hyphen) : name;
    return Stream.of(name, general).filter(quantities::contains).findFirst();
  }

  private static void report(Given given, Given first, Report report) {
    report.at(
        given.fact(),
        given.fact().span(),
        "\""
            + given.name()
            + "\" is "
            + given.measure().written()
            + " here and "
            + first.measure().written()
            + " in \""
            + first.fact().id()
            + "\"",
        "the other one is "
            + first.fact().span()
            + "; correct one of them, say what each applies to, or flag one");
  }
}

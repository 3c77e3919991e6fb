package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.fact.Region;
import factleaf.vocabulary.Measured;
import factleaf.vocabulary.Term;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure whose name says which quantity of the medicine it is.
 *
 * @param kind the quantity that the name names, with or without a region of two letters after it
 */
record NamedFigure(Fact fact, String name, String kind, FactFigure figure) {
  /** Whom a figure is for beyond its populations; no routes or regions are no limit. */
  record Limits(Set<Term> routes, Set<Region> regions) {
    /** Whether both name the same route and region, or both name none. */
    boolean meet(Limits other) {
      return meet(routes, other.routes) && meet(regions, other.regions);
    }

    /** Whether some patients may be meant by both. */
    boolean overlap(Limits other) {
      return overlap(routes, other.routes) && overlap(regions, other.regions);
    }

    private static boolean meet(Set<?> one, Set<?> other) {
      return one.isEmpty() ? other.isEmpty() : one.stream().anyMatch(other::contains);
    }

    private static boolean overlap(Set<?> one, Set<?> other) {
      return one.isEmpty() || other.isEmpty() || meet(one, other);
    }
  }

  /** The named figures of an entry, in alphabetical order. */
  static Stream<NamedFigure> of(Fact fact, Set<String> quantities) {
    return fact.figures().keySet().stream()
        .sorted()
        .flatMap(
            name ->
                Measured.named(name, quantities).stream()
                    .map(kind -> new NamedFigure(fact, name, kind, fact.figures().get(name))));
  }

  Limits limits() {
    Set<Region> regions =
        name.equals(kind)
            ? Set.copyOf(fact.applies().regions())
            : Set.of(new Region(name.substring(name.length() - 2).toUpperCase(Locale.ROOT)));
    return new Limits(Set.copyOf(fact.applies().routes()), regions);
  }

  Set<Term> populations() {
    return Set.copyOf(fact.applies().populations());
  }
}

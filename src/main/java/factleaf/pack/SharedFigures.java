package factleaf.pack;

import factleaf.fact.Applies;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.figure.Measure;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code pack-figure}: two sheets of a pack give one quantity with different figures. Quantities of
 * a medicine are compared if both sheets are about the same, by a code; those that are of none
 * ({@code shared} in the vocabulary) always. The entries are for the same patients if they have the
 * same limits, and neither is in doubt.
 */
final class SharedFigures {
  private SharedFigures() {}

  /** A figure of an entry: its name in full, what it measures, whom it is for. */
  private record Given(Fact fact, String name, Measure measure, Set<Object> limits) {
    boolean contradicts(Given other) {
      return measure.dimensions().equals(other.measure.dimensions())
          && limits.equals(other.limits)
          && !measure.isSame(other.measure);
    }
  }

  static List<Contradiction> of(Collection<Measured> quantities, Member one, Member other) {
    boolean same =
        one.sheet().codes().entrySet().stream()
            .anyMatch(code -> other.sheet().codes().entrySet().contains(code));
    Set<String> names =
        quantities.stream()
            .filter(quantity -> same || quantity.shared())
            .map(Measured::id)
            .collect(Collectors.toSet());
    Map<String, List<Given>> first = given(one, names);
    List<Contradiction> found = new ArrayList<>();
    given(other, names)
        .forEach(
            (name, figures) ->
                figures.stream()
                    .flatMap(
                        there ->
                            first.getOrDefault(name, List.of()).stream()
                                .filter(there::contradicts)
                                .limit(1)
                                .map(here -> contradiction(there, here, one, other)))
                    .forEach(found::add));
    return found;
  }

  private static Map<String, List<Given>> given(Member member, Set<String> quantities) {
    return member.sheet().sections().stream()
        .filter(section -> !member.profile().isAbout(section.id(), Topic.STUDIES))
        .map(FactSection::facts)
        .flatMap(List::stream)
        .filter(fact -> fact.disputed().isEmpty() && fact.uncertain().isEmpty())
        .flatMap(fact -> given(fact, quantities))
        .collect(Collectors.groupingBy(Given::name, TreeMap::new, Collectors.toList()));
  }

  private static Stream<Given> given(Fact fact, Set<String> quantities) {
    return fact.figures().entrySet().stream()
        .filter(figure -> Measured.named(figure.getKey(), quantities).isPresent())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            figure ->
                Measure.of(figure.getValue().figure()).stream()
                    .map(m -> new Given(fact, figure.getKey(), m, limits(fact.applies()))));
  }

  private static Set<Object> limits(Applies applies) {
    return Stream.of(applies.routes(), applies.regions(), applies.populations())
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static Contradiction contradiction(Given there, Given here, Member one, Member other) {
    return new Contradiction(
        "pack-figure",
        there.fact().id(),
        other.named(),
        String.format(
            Locale.ROOT,
            "\"%s\" is %s in \"%s\" of \"%s\", and %s in \"%s\" of \"%s\"",
            there.name(),
            there.measure().written(),
            there.fact().id(),
            other.sheet().id(),
            here.measure().written(),
            here.fact().id(),
            one.sheet().id()),
        there.fact().span()
            + " and "
            + here.fact().span()
            + "; correct one of them, say whom each is for, "
            + Contradiction.leave("pack-figure", there.fact().id()));
  }
}

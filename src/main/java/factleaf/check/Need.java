package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a section of a handout must tell in every region.
 *
 * @param id of a quantity or of a population
 */
record Need(HandoutSpec handout, SectionSpec section, String id) {
  static Stream<Need> of(Subject subject) {
    return subject.handouts().stream()
        .flatMap(
            handout ->
                handout.sections().stream()
                    .flatMap(
                        section ->
                            section.needs().stream().map(n -> new Need(handout, section, n))));
  }

  /** The entries that tell it: they have a figure of this name, or are about this population. */
  List<Fact> in(List<FactSection> sections) {
    return sections.stream()
        .filter(from -> section.factSections().anyMatch(from.id()::equals))
        .flatMap(from -> from.facts().stream())
        .filter(fact -> fact.say(handout.audience()).isPresent())
        .filter(this::isToldBy)
        .toList();
  }

  private boolean isToldBy(Fact fact) {
    return NamedFigure.of(fact, Set.of(id)).findAny().isPresent()
        || fact.applies().populations().stream().anyMatch(p -> p.id().equals(id));
  }

  /** What a finding calls an entry that tells it. */
  String name() {
    return "the handout \"" + handout.id() + "\" needs \"" + id + "\", and the entry";
  }
}

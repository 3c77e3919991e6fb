package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.HelpSpec;
import factleaf.handout.PartContent.Pick;
import factleaf.handout.PartContent.Register;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which entries each part of a handout prints. An entry stands once on a handout: in the cards of
 * help if it has a tier and there are such cards, or else in the first part that takes it. A
 * register holds all entries of the sheet, for all audiences.
 */
public final class Selection {
  private final FactSheet sheet;
  private final HandoutSpec spec;
  private final Map<PartSpec, List<Fact>> factsByPart = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Selection(FactSheet sheet, HandoutSpec spec) {
    this.sheet = sheet;
    this.spec = spec;
    parts().filter(part -> part.content() instanceof HelpSpec).forEach(this::select);
    parts().filter(part -> part.content() instanceof Entries).forEach(this::select);
    parts()
        .filter(part -> part.content() instanceof Register)
        .forEach(part -> factsByPart.put(part, sheet.facts().toList()));
  }

  public static Selection of(FactSheet sheet, HandoutSpec spec) {
    return new Selection(sheet, spec);
  }

  /** The entries that a part prints, in order; empty where it prints something else. */
  public List<Fact> facts(PartSpec part) {
    return factsByPart.getOrDefault(part, List.of());
  }

  /** The entries that a section prints, in order. */
  public List<Fact> facts(SectionSpec section) {
    return section.parts().stream().flatMap(part -> facts(part).stream()).toList();
  }

  /** The entries that the handout prints, in order. */
  public List<Fact> facts() {
    return parts().flatMap(part -> facts(part).stream()).toList();
  }

  private Stream<PartSpec> parts() {
    return spec.sections().stream().flatMap(section -> section.parts().stream());
  }

  private void select(PartSpec part) {
    List<Fact> facts =
        candidates(part.content())
            .filter(fact -> fact.say(spec.audience()).isPresent())
            .filter(fact -> taken.add(fact.id()))
            .toList();
    factsByPart.put(part, facts);
  }

  private Stream<Fact> candidates(PartContent content) {
    return switch (content) {
      case HelpSpec help ->
          sheet
              .facts()
              .filter(fact -> fact.urgency().isPresent())
              .sorted(Comparator.comparingInt(fact -> fact.urgency().orElseThrow().rank()));
      case Entries entries -> {
        List<Fact> all = entries.from().stream().flatMap(sheet::section).toList();
        yield switch (entries.pick()) {
          case Pick.All a -> all.stream();
          case Pick.Brief b -> withShortForm(all).stream();
          case Pick.Key k -> all.stream().filter(f -> sheet.isKey(f, spec.audience()));
          case Pick.Named named -> named.ids().stream().flatMap(id -> named(id, all).stream());
        };
      }
      default -> Stream.of();
    };
  }

  private List<Fact> withShortForm(List<Fact> facts) {
    List<Fact> found =
        facts.stream().filter(fact -> fact.brief(spec.audience()).isPresent()).toList();
    return found.isEmpty() ? facts : found;
  }

  private static Optional<Fact> named(String id, List<Fact> facts) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }
}

package factleaf.handout;

import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.BriefsSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sheet must have something for: required sections of handouts that the same entries fill.
 *
 * @param demands at least one
 */
public record Requirement(List<Demand> demands) {
  /** A section without which a handout is not made. */
  public record Demand(HandoutSpec handout, SectionSpec section) {
    /** All of a handout. */
    public static Stream<Demand> of(HandoutSpec handout) {
      return handout.sections().stream()
          .filter(SectionSpec::required)
          .map(section -> new Demand(handout, section));
    }

    /** Whether it prints short forms. */
    public boolean asksForBriefs() {
      return section.contents().anyMatch(BriefsSpec.class::isInstance);
    }

    /** What it has in common with those that the same entries fill. */
    private String key() {
      return asksForBriefs()
          ? "show: briefs"
          : section.factSections().findFirst().orElse("show: " + section.heading());
    }
  }

  public Requirement {
    demands = List.copyOf(demands);
  }

  /** Demands put together; those that draw from the same section of the fact file first are one. */
  public static List<Requirement> of(Stream<Demand> demands) {
    Map<String, List<Demand>> together =
        demands.collect(
            Collectors.groupingBy(Demand::key, LinkedHashMap::new, Collectors.toList()));
    return together.values().stream().map(Requirement::new).toList();
  }

  /** Whether short forms fill it, of any entry. */
  public boolean asksForBriefs() {
    return demands.getFirst().asksForBriefs();
  }

  /** Sections of the fact file any of which fills it; none if something else does. */
  public List<String> from() {
    return first().filter(id -> demands.stream().allMatch(d -> draws(d, id))).distinct().toList();
  }

  private Stream<String> first() {
    return asksForBriefs() ? Stream.of() : demands.getFirst().section().factSections();
  }

  private static boolean draws(Demand demand, String section) {
    return demand.section().factSections().anyMatch(section::equals);
  }

  /** The audiences of its handouts. */
  public List<String> audiences() {
    return demands.stream().map(demand -> demand.handout().audience()).distinct().toList();
  }

  /** The headings that would have nothing under them, each with its handouts. */
  public Map<String, List<String>> handoutsByHeading() {
    return demands.stream()
        .collect(
            Collectors.groupingBy(
                demand -> demand.section().heading(),
                LinkedHashMap::new,
                Collectors.mapping(demand -> demand.handout().id(), Collectors.toList())));
  }
}

package factleaf.fact;

import java.util.List;
import java.util.function.Predicate;

/**
 * For which region the entries of a sheet were selected.
 *
 * @param leftOut the sections of the entries that apply to other regions only, with these entries
 */
public record Selected(Region region, List<FactSection> leftOut) {
  public Selected {
    leftOut = List.copyOf(leftOut);
  }

  /** A sheet as it is for a region: without entries of other regions, and without limits to it. */
  static FactSheet select(FactSheet sheet, Region region) {
    Selected selected = new Selected(region, sections(sheet, fact -> !applies(fact, region)));
    List<FactSection> kept =
        sections(sheet, fact -> applies(fact, region)).stream()
            .map(
                section ->
                    new FactSection(
                        section.id(),
                        section.facts().stream().map(f -> f.with(limits(f, region))).toList(),
                        section.span()))
            .toList();
    return sheet.with(kept, selected);
  }

  private static List<FactSection> sections(FactSheet sheet, Predicate<Fact> which) {
    return sheet.sections().stream()
        .map(s -> new FactSection(s.id(), s.facts().stream().filter(which).toList(), s.span()))
        .filter(section -> !section.facts().isEmpty())
        .toList();
  }

  private static boolean applies(Fact fact, Region region) {
    List<Region> regions = fact.applies().regions();
    return regions.isEmpty()
        || regions.stream().anyMatch(r -> r.includes(region) || region.includes(r));
  }

  /** A limit that the whole region meets says nothing there; one to a part of it still does. */
  private static Applies limits(Fact fact, Region region) {
    Applies applies = fact.applies();
    List<Region> regions = applies.regions();
    List<Region> parts =
        regions.stream().anyMatch(r -> r.includes(region))
            ? List.of()
            : regions.stream().filter(region::includes).toList();
    return new Applies(applies.routes(), parts, applies.populations());
  }
}

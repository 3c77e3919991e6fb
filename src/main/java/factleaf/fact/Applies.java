package factleaf.fact;

import factleaf.vocabulary.Term;
import java.util.List;

/** Whom or where an entry is limited to; an empty list is no limit. */
public record Applies(List<Term> routes, List<Region> regions, List<Term> populations) {
  /** No limit at all. */
  public static final Applies EVERYWHERE = new Applies(List.of(), List.of(), List.of());

  public Applies {
    routes = List.copyOf(routes);
    regions = List.copyOf(regions);
    populations = List.copyOf(populations);
  }
}

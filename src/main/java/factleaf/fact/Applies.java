package factleaf.fact;

import factleaf.vocabulary.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom or where an entry is limited to; an empty list is no limit. */
public record Applies(List<Term> routes, List<Region> regions, List<Term> populations) {
  /** No limit at all. */
  public static final Applies EVERYWHERE = new Applies(List.of(), List.of(), List.of());

  public Applies {
    routes = List.copyOf(routes);
    regions = List.copyOf(regions);
    populations = List.copyOf(populations);
  }

  /** The ids of its populations. */
  public Set<String> whom() {
    return populations.stream().map(Term::id).collect(Collectors.toSet());
  }
}

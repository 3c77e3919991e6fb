package factleaf.fact;

import java.util.List;

/** Whom or where an entry is limited to; an empty list is no limit. */
public record Applies(List<Route> routes, List<Region> regions, List<Population> populations) {
  /** No limit at all. */
  public static final Applies EVERYWHERE = new Applies(List.of(), List.of(), List.of());

  /** Routes of administration. */
  public enum Route {
    ORAL,
    SUBLINGUAL,
    BUCCAL,
    INTRATHECAL,
    EPIDURAL,
    INTRAVENOUS,
    INTRAMUSCULAR,
    SUBCUTANEOUS,
    INHALED,
    NASAL,
    RECTAL,
    VAGINAL,
    TOPICAL,
    TRANSDERMAL,
    OCULAR,
    OTIC
  }

  /** Groups of patients. */
  public enum Population {
    ADULTS,
    CHILDREN,
    NEWBORNS,
    ADOLESCENTS,
    OLDER_ADULTS,
    PREGNANCY,
    BREASTFEEDING,
    KIDNEY_IMPAIRMENT,
    LIVER_IMPAIRMENT
  }

  public Applies {
    routes = List.copyOf(routes);
    regions = List.copyOf(regions);
    populations = List.copyOf(populations);
  }
}

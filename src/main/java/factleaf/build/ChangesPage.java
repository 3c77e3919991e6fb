package factleaf.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page of releases and withdrawals of all sheets. */
final class ChangesPage {
  static final String PATH = "changes.html";

  /** Most changes that it shows. */
  private static final int MOST = 500;

  private ChangesPage() {}

  /**
   * What happened on a day.
   *
   * @param on as printed; {@code day}: year-month-day
   */
  public record Day(String on, String day, List<SiteChange> changes) {}

  static Stream<SitePage> pages(Site site) {
    List<SiteChange> all = SiteChange.all(site);
    Map<String, List<SiteChange>> byDay = new LinkedHashMap<>();
    all.stream()
        .limit(MOST)
        .forEach(change -> byDay.computeIfAbsent(change.day(), d -> new ArrayList<>()).add(change));
    List<Day> days =
        byDay.values().stream()
            .map(list -> new Day(list.getFirst().on(), list.getFirst().day(), list))
            .toList();
    String older = all.size() > MOST ? Integer.toString(MOST) : "";
    Map<String, Object> model = Map.of("days", days, "older", older);
    return Stream.of(
        site.page(PATH, "changes.ftlh", "the page of changes", site.language(), false, model));
  }
}

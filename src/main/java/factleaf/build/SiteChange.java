package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.build.SheetPage.ReleasedEdition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release, or a withdrawal.
 *
 * @param day year-month-day; {@code on}: as printed
 * @param sheet id of the sheet
 * @param title its title
 * @param edition what was released; none of a withdrawal
 */
public record SiteChange(
    String day, String on, String sheet, String title, List<ReleasedEdition> edition) {
  /** Withdrawals of a day first. */
  private static final Comparator<SiteChange> NEWEST =
      Comparator.comparing(SiteChange::day, Comparator.reverseOrder())
          .thenComparing(change -> change.edition().size());

  /** All, the newest first; on one day by title. */
  static List<SiteChange> all(Site site) {
    return site.sheets().stream().flatMap(sheet -> of(sheet, site)).sorted(NEWEST).toList();
  }

  private static Stream<SiteChange> of(Sheet sheet, Site site) {
    Stream<SiteChange> withdrawn =
        Stream.of(sheet.withdrawn())
            .filter(day -> !day.isEmpty())
            .map(
                day ->
                    new SiteChange(
                        day, site.day(day, site.language()), sheet.id(), sheet.title(), List.of()));
    Stream<SiteChange> released =
        ReleasedEdition.of(sheet, site, site.language()).stream()
            .map(e -> new SiteChange(e.day(), e.on(), sheet.id(), sheet.title(), List.of(e)));
    return Stream.concat(withdrawn, released);
  }

  /**
   * The page that says more, below out/; of no other change, and the same as long as there is a
   * site.
   */
  String path() {
    return edition.stream()
        .map(ReleasedEdition::page)
        .filter(page -> !page.isEmpty())
        .findFirst()
        .orElse(SheetPage.path(sheet) + (edition.isEmpty() ? "#withdrawn-" + day : "#editions"));
  }
}

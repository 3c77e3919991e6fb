package factleaf.build;

import factleaf.build.GroupPage.Group;
import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.handout.EditionAddress;
import factleaf.handout.HandoutSpec.Readers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page about one sheet: its documents, how far it is reviewed, its editions.
 *
 * @param language the sheet's
 * @param withdrawn the day, as printed; empty of a sheet in use
 * @param editions the newest first
 */
public record SheetPage(
    SheetRow sheet,
    String language,
    String withdrawn,
    List<ReleasedEdition> editions,
    List<Group> classes,
    List<Group> tags) {
  /**
   * A released edition.
   *
   * @param on as printed; {@code day}: year-month-day
   * @param critical how many critical changes it has against the one before
   * @param lay path of its page for lay readers; empty if it has none
   * @param clinical that for clinicians
   */
  public record ReleasedEdition(
      String id,
      String on,
      String day,
      boolean draft,
      String critical,
      String major,
      String lay,
      String clinical) {
    /** Those of a sheet, the newest first, in the words of a language. */
    static List<ReleasedEdition> of(Sheet sheet, Site site, String language) {
      return sheet.editions().reversed().stream()
          .filter(edition -> !edition.on().isEmpty())
          .map(edition -> of(sheet, edition, site.day(edition.on(), language)))
          .toList();
    }

    /** Its page, for lay readers if there is one; empty if there is none. */
    String page() {
      return lay.isEmpty() ? clinical : lay;
    }

    private static ReleasedEdition of(Sheet sheet, EditionFiles edition, String on) {
      return new ReleasedEdition(
          edition.id(),
          on,
          edition.on(),
          edition.draft().equals("true"),
          edition.critical(),
          edition.major(),
          page(sheet, edition, Readers.LAY),
          page(sheet, edition, Readers.CLINICAL));
    }

    private static String page(Sheet sheet, EditionFiles edition, Readers readers) {
      String path = EditionAddress.path(sheet.id(), edition.id(), readers);
      return edition.files().stream().map(Output::path).filter(path::equals).findFirst().orElse("");
    }
  }

  /** Where it is. */
  static String path(String sheet) {
    return sheet + "/index.html";
  }

  static Stream<SitePage> pages(Site site) {
    return site.sheets().stream().map(sheet -> page(sheet, site));
  }

  private static SitePage page(Sheet sheet, Site site) {
    String language = site.language(sheet);
    String withdrawn = sheet.withdrawn().isEmpty() ? "" : site.day(sheet.withdrawn(), language);
    List<ReleasedEdition> editions = ReleasedEdition.of(sheet, site, language);
    SheetPage model =
        new SheetPage(
            SheetRow.of(sheet, site, language),
            sheet.language(),
            withdrawn,
            editions,
            GroupPage.classesOf(sheet, site.texts(language)),
            GroupPage.tagsOf(sheet, site.texts(language)));
    String path = path(sheet.id());
    return site.page(
        path, "sheet.ftlh", "the page " + path, language, false, Map.of("page", model));
  }
}

package factleaf.build;

import factleaf.build.GroupPage.Group;
import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.handout.EditionAddress;
import factleaf.handout.HandoutSpec.Readers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page about one sheet: its documents, how far it is reviewed, its editions.
 *
 * @param language the sheet's, as its own speakers call it
 * @param withdrawn the day, as printed; empty of a sheet in use
 * @param withdrawnDay year-month-day
 * @param editions the newest first
 * @param others sheets about the same medicine in other languages, as their codes say
 */
public record SheetPage(
    SheetRow sheet,
    String language,
    String withdrawn,
    String withdrawnDay,
    List<ReleasedEdition> editions,
    List<Group> classes,
    List<Group> tags,
    List<Other> others) {
  /**
   * A sheet in another language.
   *
   * @param language its tag; {@code name}: as its own speakers call it
   */
  public record Other(String path, String title, String language, String name) {}

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
      boolean withdrawn,
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

    /** What it is, in words, as pages list it. */
    String line(Map<String, String> words) {
      return Stream.of(
              words.get("edition") + " " + id,
              on,
              draft ? words.get("site-draft") : "",
              withdrawn ? words.get("site-withdrawn") : "",
              critical.equals("0") ? "" : words.get("site-critical") + ": " + critical,
              major.equals("0") ? "" : words.get("site-major") + ": " + major)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", ", "", "."));
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
          edition.state().equals(EditionFiles.DRAFT),
          edition.state().equals(EditionFiles.WITHDRAWN),
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
    Map<String, List<Sheet>> byCode = new HashMap<>();
    for (Sheet sheet : site.sheets()) {
      sheet.codes().forEach(c -> byCode.computeIfAbsent(c, code -> new ArrayList<>()).add(sheet));
    }
    return site.sheets().stream().map(sheet -> page(sheet, others(sheet, byCode, site), site));
  }

  private static List<Other> others(Sheet sheet, Map<String, List<Sheet>> byCode, Site site) {
    return sheet.codes().stream()
        .flatMap(code -> byCode.get(code).stream())
        .distinct()
        .filter(other -> !other.language().equals(sheet.language()))
        .map(other -> other(other, site))
        .toList();
  }

  private static Other other(Sheet sheet, Site site) {
    return new Other(path(sheet.id()), sheet.title(), sheet.language(), name(sheet, site));
  }

  private static String name(Sheet sheet, Site site) {
    return site.language(sheet).equals(sheet.language())
        ? site.texts(sheet.language()).words().getOrDefault("language-name", sheet.language())
        : sheet.language();
  }

  private static SitePage page(Sheet sheet, List<Other> others, Site site) {
    String language = site.language(sheet);
    String withdrawn = sheet.withdrawn().isEmpty() ? "" : site.day(sheet.withdrawn(), language);
    SheetPage model =
        new SheetPage(
            SheetRow.of(sheet, site, language),
            name(sheet, site),
            withdrawn,
            sheet.withdrawn(),
            ReleasedEdition.of(sheet, site, language),
            GroupPage.classesOf(sheet, site.texts(language)),
            GroupPage.tagsOf(sheet, site.texts(language)),
            others);
    String path = path(sheet.id());
    return site.page(
        path, "sheet.ftlh", "the page " + path, language, false, Map.of("page", model));
  }
}

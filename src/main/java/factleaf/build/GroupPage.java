package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.handout.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages that list the sheets of a class or with a tag. */
final class GroupPage {
  /** A system, and letters and digits that can name a file. */
  private static final Pattern CLASS = Pattern.compile("[a-z0-9-]+ [A-Za-z0-9]{1,60}");

  /** Whether a text is a class as the manifest has it. */
  static boolean isClass(String text) {
    return CLASS.matcher(text).matches();
  }

  /**
   * A group of sheets, as its links say it.
   *
   * @param path of its page, below out/
   */
  public record Group(String path, String name) {}

  private GroupPage() {}

  /** Sheets whose codes begin with those of a class. */
  static Stream<SitePage> classes(Site site) {
    return pages(site, GroupPage::classesOf, "site-class");
  }

  /** Sheets with a tag. */
  static Stream<SitePage> tags(Site site) {
    return pages(site, GroupPage::tagsOf, "site-tag");
  }

  /** The classes of a sheet, in the words of a language. */
  static List<Group> classesOf(Sheet sheet, Texts texts) {
    return sheet.classes().stream().map(each -> classOf(each.split(" "), texts)).toList();
  }

  private static Group classOf(String[] of, Texts texts) {
    return new Group("classes/" + of[0] + "-" + of[1] + ".html", texts.classOfCodes(of[0], of[1]));
  }

  /** The tags of a sheet, in the words of a language. */
  static List<Group> tagsOf(Sheet sheet, Texts texts) {
    return sheet.tags().stream()
        .map(tag -> new Group("tags/" + tag + ".html", texts.tag(tag)))
        .toList();
  }

  /** All classes that have sheets, by their paths. */
  static List<Group> classesOf(Site site) {
    return List.copyOf(bySheets(site, GroupPage::classesOf).keySet());
  }

  /** All tags that have sheets, by their paths. */
  static List<Group> tagsOf(Site site) {
    return List.copyOf(bySheets(site, GroupPage::tagsOf).keySet());
  }

  private static Map<Group, List<Sheet>> bySheets(
      Site site, BiFunction<Sheet, Texts, List<Group>> of) {
    Map<Group, List<Sheet>> groups = new TreeMap<>(Comparator.comparing(Group::path));
    for (Sheet sheet : site.sheets()) {
      for (Group group : of.apply(sheet, site.texts(site.language()))) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(sheet);
      }
    }
    return groups;
  }

  private static Stream<SitePage> pages(
      Site site, BiFunction<Sheet, Texts, List<Group>> of, String sort) {
    return bySheets(site, of).entrySet().stream()
        .map(
            group ->
                site.page(
                    group.getKey().path(),
                    "group.ftlh",
                    "the page " + group.getKey().path(),
                    site.language(),
                    false,
                    Map.of(
                        "sort", sort,
                        "name", group.getKey().name(),
                        "sheets",
                            group.getValue().stream()
                                .map(sheet -> SheetRow.of(sheet, site, site.language()))
                                .toList())));
  }
}

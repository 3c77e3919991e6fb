package factleaf.build;

import factleaf.build.SheetRow.File;
import factleaf.out.OutFolder;
import java.util.List;
import java.util.Map;

/** The page that lists the sheets of out/, in the language of most of them. */
final class IndexPage {
  private IndexPage() {}

  /** A pack of handouts. */
  public record Pack(String title, List<String> documents, List<File> files) {}

  static SitePage of(Site site) {
    List<SheetRow> rows =
        site.sheets().stream().map(sheet -> SheetRow.of(sheet, site, site.language())).toList();
    List<Pack> packs =
        site.packs().stream()
            .map(pack -> new Pack(pack.title(), pack.documents(), File.of(pack.files())))
            .toList();
    Map<String, Object> model =
        Map.of(
            "sheets",
            rows,
            "packs",
            packs,
            "classes",
            GroupPage.classesOf(site),
            "tags",
            GroupPage.tagsOf(site));
    return site.page(OutFolder.INDEX, "index.ftlh", "the index", site.language(), true, model);
  }
}

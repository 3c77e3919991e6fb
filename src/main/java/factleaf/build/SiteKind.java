package factleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of site page.
 *
 * @param paths where its pages can be; what the manifest lists elsewhere is not ours
 * @param pages those of a site
 */
record SiteKind(Pattern paths, Pages pages) {
  /** What makes the pages of a kind. */
  private interface Pages {
    Stream<SitePage> of(Site site, SiteMaker maker) throws IOException;
  }

  /** The one list of kinds. */
  private static final List<SiteKind> ALL =
      List.of(
          of("index\\.html", (site, maker) -> Stream.of(IndexPage.of(site))),
          of(SearchPages.PATHS, (site, maker) -> new SearchPages(site, maker).pages().stream()),
          of("[a-z0-9-]+/index\\.html", (site, maker) -> SheetPage.pages(site)),
          of("classes/[A-Za-z0-9-]+\\.html", (site, maker) -> GroupPage.classes(site)),
          of("tags/[a-z0-9-]+\\.html", (site, maker) -> GroupPage.tags(site)),
          of("changes\\.html", (site, maker) -> ChangesPage.pages(site)),
          of("feed\\.xml", (site, maker) -> SiteFeed.pages(site)));

  /** Made last, for it lists the others. */
  private static final Pattern SITEMAPS = Pattern.compile("sitemap(-\\d+)?\\.xml");

  private static SiteKind of(String paths, Pages pages) {
    return new SiteKind(Pattern.compile(paths), pages);
  }

  /** All pages of a site. */
  static List<SitePage> pages(Site site, SiteMaker maker) throws IOException {
    List<SitePage> pages = new ArrayList<>();
    for (SiteKind kind : ALL) {
      kind.pages().of(site, maker).forEach(pages::add);
    }
    pages.addAll(Sitemap.of(site, pages));
    return pages;
  }

  /** Whether a site page can be there. */
  static boolean isPath(String path) {
    return SITEMAPS.matcher(path).matches()
        || ALL.stream().anyMatch(kind -> kind.paths().matcher(path).matches());
  }
}

package factleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Stream<SitePage> of(Site site, SearchPages.Before before) throws IOException;
  }

  /** The one list of kinds. */
  private static final List<SiteKind> ALL =
      List.of(
          of("index\\.html", (site, before) -> Stream.of(IndexPage.of(site))),
          of(SearchPages.PATHS, (site, before) -> new SearchPages(site, before).pages().stream()),
          of("[a-z0-9-]+/index\\.html", (site, before) -> SheetPage.pages(site)),
          of("classes/[A-Za-z0-9-]+\\.html", (site, before) -> GroupPage.classes(site)),
          of("tags/[a-z0-9-]+\\.html", (site, before) -> GroupPage.tags(site)),
          of("changes\\.html", (site, before) -> ChangesPage.pages(site)),
          of("feed\\.xml", (site, before) -> SiteFeed.pages(site)));

  /** Made last, for it lists the others. */
  private static final Pattern SITEMAPS = Pattern.compile("sitemap(-\\d+)?\\.xml");

  private static SiteKind of(String paths, Pages pages) {
    return new SiteKind(Pattern.compile(paths), pages);
  }

  /** All pages of a site. */
  static List<SitePage> pages(Site site, SearchPages.Before before) throws IOException {
    List<SitePage> pages = new ArrayList<>();
    for (SiteKind kind : ALL) {
      kind.pages().of(site, before).forEach(pages::add);
    }
    pages.addAll(Sitemap.of(site, pages));
    return pages;
  }

  /** The page at a path; empty if the site has none there. */
  static Optional<SitePage> page(String path, Site site, SearchPages.Before before)
      throws IOException {
    for (SiteKind kind : ALL) {
      if (kind.paths().matcher(path).matches()) {
        Optional<SitePage> page =
            kind.pages().of(site, before).filter(made -> made.path().equals(path)).findFirst();
        if (page.isPresent()) {
          return page;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a site page can be there. */
  static boolean isPath(String path) {
    return SITEMAPS.matcher(path).matches()
        || ALL.stream().anyMatch(kind -> kind.paths().matcher(path).matches());
  }
}

package factleaf.build;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of site page.
 *
 * @param paths where its pages can be; what the manifest lists elsewhere is not ours
 * @param pages those of a site
 */
record SiteKind(Pattern paths, Function<Site, Stream<SitePage>> pages) {
  /** The one list of kinds. */
  private static final List<SiteKind> ALL =
      List.of(
          of("index\\.html", site -> Stream.of(IndexPage.of(site))), //
          of("[a-z0-9-]+/index\\.html", SheetPage::pages),
          of("classes/[A-Za-z0-9-]+\\.html", GroupPage::classes),
          of("tags/[a-z0-9-]+\\.html", GroupPage::tags),
          of("changes\\.html", ChangesPage::pages),
          of("feed\\.xml", SiteFeed::pages));

  /** Made last, for it lists the others. */
  private static final Pattern SITEMAPS = Pattern.compile("sitemap(-\\d+)?\\.xml");

  private static SiteKind of(String paths, Function<Site, Stream<SitePage>> pages) {
    return new SiteKind(Pattern.compile(paths), pages);
  }

  /** All pages of a site. */
  static List<SitePage> pages(Site site) {
    List<SitePage> pages = ALL.stream().flatMap(kind -> kind.pages().apply(site)).toList();
    return Stream.concat(pages.stream(), Sitemap.of(site, pages).stream()).toList();
  }

  /** Whether a site page can be there. */
  static boolean isPath(String path) {
    return SITEMAPS.matcher(path).matches()
        || ALL.stream().anyMatch(kind -> kind.paths().matcher(path).matches());
  }
}

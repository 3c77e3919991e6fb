package factleaf.build;

import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of all pages, for search engines (sitemaps.org, protocol 0.9); none without a site.
 * One file holds at most 50,000; more are in files of their own, which the first one lists.
 */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int MOST = 50_000;

  private Sitemap() {}

  /** Takes the other pages of the site. */
  static List<SitePage> of(Site site, List<SitePage> pages) {
    if (site.address().isEmpty()) {
      return List.of();
    }
    List<String> addresses =
        Stream.concat(
                pages.stream().map(SitePage::path),
                site.sheets().stream().flatMap(Sheet::allFiles).map(Output::path))
            .filter(path -> path.endsWith(".html"))
            .map(site::address)
            .sorted()
            .toList();
    if (addresses.size() <= MOST) {
      return List.of(file("sitemap.xml", "urlset", "url", addresses));
    }
    List<SitePage> files = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < addresses.size(); from += MOST) {
      String path = "sitemap-" + (files.size() + 1) + ".xml";
      List<String> some = addresses.subList(from, Math.min(from + MOST, addresses.size()));
      files.add(file(path, "urlset", "url", some));
      parts.add(site.address(path));
    }
    files.add(file("sitemap.xml", "sitemapindex", "sitemap", parts));
    return files;
  }

  private static SitePage file(String path, String list, String item, List<String> addresses) {
    SiteXml.Content content =
        xml -> {
          xml.open(list, "xmlns", NAMESPACE);
          for (String address : addresses) {
            xml.open(item);
            xml.text("loc", address);
            xml.close();
          }
          xml.close();
        };
    return new SitePage(path, addresses, findings -> Optional.of(SiteXml.bytes(content)));
  }
}

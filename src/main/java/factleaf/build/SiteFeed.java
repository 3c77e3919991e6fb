package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.build.SheetPage.ReleasedEdition;
import factleaf.handout.Clinic.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** The newest releases and withdrawals as an Atom feed (RFC 4287); none without a site. */
final class SiteFeed {
  static final String PATH = "feed.xml";

  /** Most entries. */
  private static final int MOST = 100;

  private SiteFeed() {}

  /**
   * The feed.
   *
   * @param updated day of its newest entry, or else on which a sheet was checked last
   */
  public record Feed(
      String language,
      String title,
      String author,
      String updated,
      String self,
      String page,
      List<Entry> entries) {}

  /**
   * An entry.
   *
   * @param id an address that leads to more
   * @param summary how much it weighs
   */
  public record Entry(String id, String title, String summary, String updated) {}

  static Stream<SitePage> pages(Site site) {
    return site.address().stream().map(address -> page(site, address));
  }

  private static SitePage page(Site site, String address) {
    Map<String, String> words = site.texts(site.language()).words();
    List<Entry> entries =
        SiteChange.all(site).stream()
            .limit(MOST)
            .map(change -> entry(change, site, words))
            .toList();
    Stream<String> days =
        entries.isEmpty()
            ? site.sheets().stream().map(Sheet::checked)
            : entries.stream().map(Entry::updated);
    Feed feed =
        new Feed(
            site.language(),
            words.get("site-title"),
            site.templates().clinic().clinic().value(Value.NAME).orElse(address),
            days.max(String::compareTo).orElseThrow(),
            site.address(PATH),
            site.address(ChangesPage.PATH),
            entries);
    return new SitePage(
        PATH, feed, findings -> Optional.of(SiteXml.bytes(xml -> write(feed, xml))));
  }

  private static Entry entry(SiteChange change, Site site, Map<String, String> words) {
    Optional<ReleasedEdition> edition = change.edition().stream().findFirst();
    String what =
        edition
            .map(e -> words.get("edition") + " " + e.id())
            .filter(name -> !edition.get().withdrawn())
            .orElse(words.get("withdrawn"));
    String summary = edition.map(e -> e.line(words)).orElseGet(() -> words.get("withdrawn-notice"));
    return new Entry(
        site.address(change.path()), change.title() + ": " + what, summary, change.day());
  }

  private static void write(Feed feed, SiteXml xml) throws XMLStreamException {
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
    xml.text("id", feed.self());
    xml.text("title", feed.title());
    xml.text("updated", instant(feed.updated()));
    xml.text("generator", "Factleaf");
    xml.empty("link", "rel", "self", "href", feed.self());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
    xml.open("author");
    xml.text("name", feed.author());
    xml.close();
    for (Entry entry : feed.entries()) {
      xml.open("entry");
      xml.text("id", entry.id());
      xml.text("title", entry.title());
      xml.text("updated", instant(entry.updated()));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.id());
      xml.text("summary", entry.title() + ". " + entry.summary());
      xml.close();
    }
    xml.close();
  }

  /** A day has no hour: it begins with midnight. */
  private static String instant(String day) {
    return day + "T00:00:00Z";
  }
}

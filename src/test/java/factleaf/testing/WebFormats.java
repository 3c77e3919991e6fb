package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 asks of a feed, and sitemaps.org (protocol 0.9) of a sitemap. */
public final class WebFormats {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<String> FEED =
      List.of("id", "title", "updated", "generator", "link", "author", "entry");
  private static final List<String> ENTRY = List.of("id", "title", "updated", "link", "summary");

  /** Most addresses and bytes of a sitemap, and characters of an address. */
  private static final int MOST = 50_000;

  private static final int LARGEST = 52_428_800;
  private static final int LONGEST = 2_047;

  private WebFormats() {}

  /** The ids of the entries of a feed, in order. */
  public static List<String> feed(byte[] xml) throws Exception {
    Element feed = root(xml, "feed", ATOM);
    checkElement(feed, FEED);
    assertThat(text(one(feed, "author"), "name")).isNotBlank();
    assertThat(named(feed, "generator")).hasSizeLessThanOrEqualTo(1);
    assertThat(named(feed, "link"))
        .extracting(link -> link.getAttribute("rel"))
        .containsExactlyInAnyOrder("self", "alternate");
    List<Element> entries = named(feed, "entry");
    for (Element entry : entries) {
      checkElement(entry, ENTRY);
      assertThat(named(entry, "link")).extracting(l -> l.getAttribute("rel")).contains("alternate");
      assertThat(instant(entry)).isBeforeOrEqualTo(instant(feed));
    }
    List<String> ids = entries.stream().map(entry -> text(entry, "id")).toList();
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  /** What feeds and entries have in common. */
  private static void checkElement(Element element, List<String> allowed) {
    assertThat(children(element)).extracting(Node::getNamespaceURI).containsOnly(ATOM);
    assertThat(children(element)).extracting(Node::getLocalName).isSubsetOf(allowed);
    assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
    assertThat(text(element, "title")).isNotBlank();
    assertThat(instant(element)).isNotNull();
    for (Element link : named(element, "link")) {
      assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
      assertThat(link.getChildNodes().getLength()).isZero();
    }
  }

  private static OffsetDateTime instant(Element element) {
    return OffsetDateTime.parse(text(element, "updated"));
  }

  /** The addresses of a sitemap. */
  public static List<String> sitemap(byte[] xml) throws Exception {
    return addresses(xml, "urlset", "url");
  }

  /** The addresses of the sitemaps that another one lists. */
  public static List<String> sitemaps(byte[] xml) throws Exception {
    return addresses(xml, "sitemapindex", "sitemap");
  }

  private static List<String> addresses(byte[] xml, String list, String item) throws Exception {
    assertThat(xml.length).isLessThanOrEqualTo(LARGEST);
    List<Element> items = children(root(xml, list, SITEMAP));
    assertThat(items).hasSizeBetween(1, MOST);
    assertThat(items).extracting(Node::getNamespaceURI).containsOnly(SITEMAP);
    assertThat(items).extracting(Node::getLocalName).containsOnly(item);
    List<String> all = items.stream().map(each -> text(each, "loc")).toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).allMatch(a -> URI.create(a).isAbsolute() && a.length() <= LONGEST);
    return all;
  }

  private static Element root(byte[] xml, String name, String namespace) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(namespace);
    assertThat(root.getLocalName()).isEqualTo(name);
    return root;
  }

  private static String text(Element in, String name) {
    return one(in, name).getTextContent();
  }

  private static Element one(Element in, String name) {
    assertThat(named(in, name)).as(name).hasSize(1);
    return named(in, name).getFirst();
  }

  private static List<Element> named(Element in, String name) {
    return children(in).stream().filter(each -> each.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element in) {
    Stream<Node> nodes =
        IntStream.range(0, in.getChildNodes().getLength()).mapToObj(in.getChildNodes()::item);
    return nodes.filter(Element.class::isInstance).map(Element.class::cast).toList();
  }
}

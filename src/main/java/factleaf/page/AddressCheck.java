package factleaf.page;

import factleaf.text.WebAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks at the addresses of a page: links lead to web pages, mail, telephones and places of the
 * page; nothing is loaded; pictures stand in the page and are not too large.
 *
 * <p>Rules: {@code page-fetches}, {@code page-script}, {@code page-link}, {@code page-picture}.
 */
final class AddressCheck {
  /** Pixels of all pictures of a page: two full pages of A4 at 300 dots per inch. */
  private static final long MOST_PIXELS = 16_000_000;

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");

  private static final Pattern OTHER_HOST = Pattern.compile("[/\\\\]{2}");
  private static final Pattern DROPPED = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]");

  private final Page page;
  private final PageFindings findings;

  /** Ids of what stands around a use of a part of a drawing, each with the place of the use. */
  private final Map<String, Integer> using = new TreeMap<>();

  private final Set<String> used = new HashSet<>();

  /** Pages of the web that are named as they should be; many links lead to one source. */
  private final Set<String> ofWeb = new HashSet<>();

  private long pixels;
  private int largest;

  AddressCheck(Page page, PageFindings findings) {
    this.page = page;
    this.findings = findings;
  }

  /**
   * Checks an address.
   *
   * @param kinds that the element takes, as {@code allowed.yaml} names them
   */
  void check(Element element, String address, int offset, Set<String> kinds) {
    if (kinds.contains("picture")) {
      picture(address, offset);
    } else if (kinds.contains("https")) {
      link(address, offset, kinds);
    } else if (!address.startsWith("#")) {
      fetches(address, offset);
    }
    if (element.getNodeName().equals("use")) {
      used.add(address.replaceFirst("^#", ""));
      for (Node above = element; above instanceof Element e; above = above.getParentNode()) {
        using.put(e.getAttribute("id"), offset);
      }
    }
  }

  /** Says what can be said only at the end of the page. */
  void finish() {
    using.remove("");
    using.keySet().retainAll(used);
    using.forEach(
        (id, offset) ->
            findings.add(
                "page-picture",
                offset,
                "has a drawing that uses a part that uses parts itself: #" + id,
                "such parts can multiply without end; let parts be of shapes only"));
    if (pixels > MOST_PIXELS) {
      findings.add(
          "page-picture",
          largest,
          "has pictures of more than " + MOST_PIXELS / 1_000_000 + " million pixels",
          "make them smaller: 300 pixels for each inch on paper are enough");
    }
  }

  private void picture(String address, int offset) {
    if (!address.startsWith("data:")) {
      fetches(address, offset);
      return;
    }
    EmbeddedPicture.pixels(address)
        .ifPresentOrElse(
            more -> {
              pixels = Math.min(pixels, MOST_PIXELS + 1) + Math.min(more, MOST_PIXELS + 1);
              largest = offset;
            },
            () ->
                findings.add(
                    "page-picture",
                    offset,
                    "has a data: address that holds no PNG and no JPEG in base64",
                    "begin with data:image/png;base64, or data:image/jpeg;base64,"));
  }

  private void fetches(String address, int offset) {
    findings.add(
        "page-fetches",
        offset,
        "asks for \"" + Page.cut(address) + "\", which does not stand in it",
        "write styles into the page, and pictures as svg or as img with a data: address");
  }

  private void link(String address, int offset, Set<String> kinds) {
    // Browsers drop these characters, wherever they stand, and take a backslash for a slash.
    String plain = DROPPED.matcher(address).replaceAll("");
    Matcher scheme = SCHEME.matcher(plain);
    String name = scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "file";
    if (name.equals("javascript") || name.equals("vbscript")) {
      script(offset, "the link " + Page.cut(plain), findings);
    } else if (!kinds.contains(name) || !leadsWhereItSays(name, plain)) {
      findings.add(
          "page-link",
          offset,
          "links to \"" + Page.cut(plain) + "\", which is no web page",
          "begin with https://, http://, mailto: or tel:, or with # for a place of the page");
    }
  }

  /** Kinds of addresses are no schemes, and an address of the web is read as one of a source is. */
  private boolean leadsWhereItSays(String scheme, String address) {
    return switch (scheme) {
      case "http", "https" -> isOfWeb(address.replaceFirst("#.*", ""));
      case "mailto", "tel" -> true;
      default -> !SCHEME.matcher(address).lookingAt() && !OTHER_HOST.matcher(address).lookingAt();
    };
  }

  private boolean isOfWeb(String page) {
    if (!ofWeb.contains(page) && WebAddress.read(page) instanceof WebAddress.Good) {
      ofWeb.add(page);
    }
    return ofWeb.contains(page);
  }

  static void script(int offset, String what, PageFindings findings) {
    findings.add(
        "page-script", offset, "runs a script: " + what, "handouts work without; take it out");
  }
}

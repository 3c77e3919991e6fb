package factleaf.page;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Finds what a page would take from outside itself: addresses that a browser or the PDF engine
 * loads without being asked, scripts that a policy would have to stop, links that lead to no web
 * page, and pictures that are too large to be drawn. Nothing outside a page may be shown in it, for
 * handouts are copied, mailed and archived.
 *
 * <p>Rules: {@code page-fetches}, {@code page-script}, {@code page-link}, {@code page-picture}.
 */
final class SelfContained {
  /** Pixels of all pictures of a page: two full pages of A4 at 300 dots per inch. */
  private static final long MOST_PIXELS = 16_000_000;

  /** Attributes whose address is loaded, or sent to, whatever their element is. */
  private static final Set<String> LOADED =
      Set.of(
          "action",
          "archive",
          "background",
          "classid",
          "codebase",
          "data",
          "dynsrc",
          "formaction",
          "imagesrcset",
          "lowsrc",
          "manifest",
          "ping",
          "poster",
          "src",
          "srcdoc",
          "srcset");

  /** Attributes that hold words, which may look like anything. */
  private static final Set<String> WORDS =
      Set.of("alt", "content", "label", "placeholder", "summary", "title");

  private static final List<String> ANIMATED = List.of("from", "to", "by", "values");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Set<String> LINKED = Set.of("http", "https", "mailto", "tel");
  private static final int SHOWN = 80;

  private final Span template;
  private final Findings findings;

  /** The ids of the elements that are open; empty texts for those without. */
  private final Deque<String> open = new ArrayDeque<>();

  private final Set<String> drawingUses = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private int drawings;
  private long pixels;

  /**
   * @param template place of the template that made the page
   */
  SelfContained(Span template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  /**
   * Reads the beginning of an element.
   *
   * @param name in lower case, as HTML knows it; XML would tell capitals and namespaces apart
   */
  void begin(String name, Attributes attributes) {
    drawings += name.equals("svg") ? 1 : 0;
    open.push(value(attributes, "id"));
    if (name.equals("use")) {
      drawingUses.addAll(open);
      used.add(value(attributes, "href").strip().replaceFirst("^#", ""));
    }
    if (name.equals("script") && drawings > 0) {
      script("a script in a drawing");
    }
    if (name.equals("meta")
        && value(attributes, "http-equiv").strip().equalsIgnoreCase("refresh")) {
      fetches(value(attributes, "content"), "meta refresh");
    }
    if (value(attributes, "attributename").toLowerCase(Locale.ROOT).endsWith("href")) {
      ANIMATED.forEach(a -> animation(value(attributes, a), name));
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getLocalName(i).toLowerCase(Locale.ROOT);
      attribute(name, attribute, attributes.getValue(i));
    }
  }

  void end(String name) {
    drawings -= name.equals("svg") ? 1 : 0;
    open.pop();
  }

  /** Reads a whole style sheet. */
  void style(String css) {
    StyleAddresses.in(css).forEach(address -> picture(address, "style sheet"));
  }

  /** An address that the page's source names outside of elements. */
  void fetches(String address, String where) {
    findings.error(
        "page-fetches",
        template,
        "the page asks for \"" + cut(address) + "\" (" + where + "), which does not stand in it",
        "write styles into the page, and pictures as svg or as img with a data: address");
  }

  /** Says what can be said only at the end of the page. */
  void finish() {
    drawingUses.retainAll(used);
    drawingUses.remove("");
    if (!drawingUses.isEmpty()) {
      findings.error(
          "page-picture",
          template,
          "a drawing uses a part that uses parts itself: #"
              + drawingUses.stream().sorted().findFirst().orElseThrow(),
          "such parts can multiply without end; let parts be of shapes only");
    }
    if (pixels > MOST_PIXELS) {
      findings.error(
          "page-picture",
          template,
          "the page's pictures have more than " + MOST_PIXELS / 1_000_000 + " million pixels",
          "make them smaller: 300 pixels for each inch on paper are enough");
    }
  }

  private void attribute(String element, String attribute, String value) {
    String where = element + " " + attribute;
    if (attribute.startsWith("on")) {
      script(where);
    } else if (!WORDS.contains(attribute) && !attribute.startsWith("aria-")) {
      StyleAddresses.in(value).forEach(address -> picture(address, where));
    }
    if (attribute.equals("href") && (element.equals("a") || element.equals("area"))) {
      link(value);
    } else if (attribute.equals("href")) {
      if (!value.strip().startsWith("#") || element.equals("base")) {
        fetches(value, where);
      }
    } else if (element.equals("img") && attribute.equals("src")) {
      picture(value, where);
    } else if (LOADED.contains(attribute)) {
      fetches(value, where);
    }
  }

  /** An address at which a picture in the page itself may stand, or a part of the page. */
  private void picture(String address, String where) {
    if (address.startsWith("data:")) {
      EmbeddedPicture.pixels(address).ifPresentOrElse(this::count, () -> unknown(where));
    } else if (!address.startsWith("#")) {
      fetches(address, where);
    }
  }

  private void count(long more) {
    pixels = Math.min(pixels, MOST_PIXELS + 1) + Math.min(more, MOST_PIXELS + 1);
  }

  private void unknown(String where) {
    findings.error(
        "page-picture",
        template,
        "a data: address (" + where + ") holds no PNG and no JPEG in base64",
        "begin with data:image/png;base64, or data:image/jpeg;base64,");
  }

  private void animation(String value, String element) {
    if (!value.isEmpty()) {
      fetches(value, element);
    }
  }

  private void link(String address) {
    // Browsers drop these characters, wherever they stand, and take a backslash for a slash.
    String plain = address.replaceAll("[\\t\\n\\r]", "").replaceFirst("^[\\x00-\\x20]+", "");
    Matcher scheme = SCHEME.matcher(plain);
    String name = scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (name.equals("javascript") || name.equals("vbscript")) {
      script("the link " + cut(plain));
    } else if (!name.isEmpty() && !LINKED.contains(name) || plain.matches("(?s)[/\\\\]{2}.*")) {
      findings.error(
          "page-link",
          template,
          "the page links to \"" + cut(plain) + "\", which is no web page",
          "begin with https://, http://, mailto: or tel:, or with # for a place of the page");
    }
  }

  private void script(String what) {
    findings.error(
        "page-script",
        template,
        "the page runs a script: " + what,
        "handouts work without; take it out");
  }

  /** An attribute by its name in lower case, without its namespace; empty if there is none. */
  private static String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equalsIgnoreCase(name)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  private static String cut(String address) {
    String line = address.replaceAll("\\s+", " ").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " ..." : line;
  }
}

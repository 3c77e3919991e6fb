package factleaf.page;

import factleaf.page.AllowList.Allowed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Refuses whatever is not on the list of what pages may hold: elements, where they stand, their
 * attributes, and what these and style sheets say.
 *
 * <p>Rules: {@code page-content}, {@code page-style}, {@code page-script}, and those of {@link
 * AddressCheck}.
 */
final class ContentCheck {
  private static final String HINT = "docs/handouts.md says what pages may hold";
  private static final String VIEWPORT = "viewport";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Attributes of drawings that hold words or names, beside those with a prefix. */
  private static final Set<String> NAMES = Set.of("class", "id", "lang", "role", "style", "href");

  /** Where the first element stands. */
  private static final Allowed NOWHERE = new Allowed(false, Set.of("html"), Set.of(), false);

  private final AllowList list = AllowList.shipped();
  private final Page page;
  private final PageFindings findings;
  private final AddressCheck addresses;

  ContentCheck(Page page, PageFindings findings) {
    this.page = page;
    this.findings = findings;
    this.addresses = new AddressCheck(page, findings);
  }

  void check() {
    element(page.document().getDocumentElement(), Optional.of(NOWHERE), false);
    addresses.finish();
  }

  private void element(Element element, Optional<Allowed> parent, boolean inScreenOnly) {
    String name = element.getNodeName();
    boolean screenOnly = inScreenOnly || Page.isForScreens(element);
    Optional<Allowed> allowed = list.element(name);
    if (allowed.isEmpty()) {
      error(element, "has " + page.tag(element) + ", which pages may not hold");
    } else {
      place(element, allowed.get(), parent, screenOnly);
      attributes(element, allowed.get(), screenOnly);
    }
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        element(inner, allowed, screenOnly);
      } else if (kid instanceof Text text) {
        text(text, name, allowed);
      }
    }
  }

  private void place(
      Element element, Allowed allowed, Optional<Allowed> parent, boolean screenOnly) {
    String name = element.getNodeName();
    String around = element.getParentNode().getNodeName();
    if (parent.isPresent() && !parent.get().holds().contains(name)) {
      error(element, "has <" + name + "> in <" + around + ">, where HTML does not keep it");
    } else if (name.equals("a") && isInside(element, "a")) {
      error(element, "has a link in a link, which HTML takes apart");
    }
    int end = PageSource.tagEnd(page.text(), page.offset(element));
    boolean closed = page.text().charAt(end - 2) == '/';
    if (!allowed.drawing() && closed != allowed.empty()) {
      error(
          element,
          "has " + page.tag(element) + ", which HTML reads as " + (closed ? "open" : "ended"));
    }
    boolean drawing = allowed.drawing() || parent.filter(Allowed::drawing).isPresent();
    if (!(drawing ? SVG : XHTML).equals(element.getNamespaceURI())) {
      String wanted = drawing ? SVG : XHTML;
      error(element, "has <" + name + "> without xmlns=\"" + wanted + "\"");
    }
    if (list.isOf("screens", name) && !screenOnly) {
      error(element, "has <" + name + ">, which paper cannot show, outside of data-screen-only");
    }
  }

  private static boolean isInside(Element element, String name) {
    Node above = element.getParentNode();
    while (above != null && !above.getNodeName().equals(name)) {
      above = above.getParentNode();
    }
    return above != null;
  }

  private void text(Text text, String name, Optional<Allowed> allowed) {
    boolean wrong = allowed.isPresent() && !allowed.get().holds().contains(AllowList.WORDS);
    if (wrong && !text.getData().isBlank()) {
      int blank = text.getData().length() - text.getData().stripLeading().length();
      error(
          page.offset(text) + blank,
          "has words in <"
              + name
              + ">, where HTML does not keep them: "
              + Page.cut(text.getData()));
    } else if (name.equals("style")) {
      int start = page.offset(text);
      StyleCheck.sheet(text.getData(), (what, offset) -> style(start + offset, what));
    }
  }

  private void attributes(Element element, Allowed allowed, boolean screenOnly) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      String name = attribute.getName();
      if (name.startsWith("on")) {
        int offset = page.offset(element, name);
        AddressCheck.script(offset, name + " of " + page.tag(element), findings);
      } else if (!list.allowsAttribute(allowed, name)) {
        String shown = Page.cut(name + "=\"" + attribute.getValue() + "\"");
        int offset = page.offset(element, name);
        error(offset, "has " + shown + " at <" + element.getNodeName() + ">, which is not listed");
      } else {
        value(element, attribute, allowed, screenOnly);
      }
    }
  }

  private void value(Element element, Attr attribute, Allowed allowed, boolean screenOnly) {
    String name = attribute.getName();
    String value = attribute.getValue();
    Optional<Set<String>> only = list.values(name);
    if (name.equals("content") && element.getAttribute("name").equalsIgnoreCase(VIEWPORT)) {
      viewport(value, page.offset(element, name));
    } else if (only.isPresent() && !only.get().contains(value)) {
      String shown = Page.cut(name + "=\"" + value + "\"");
      int offset = page.offset(element, name);
      error(offset, "has " + shown + ", which is none of " + only.get().stream().sorted().toList());
    }
    if (name.equals("style")) {
      StyleCheck.declarations(
          value, screenOnly, (what, at) -> style(page.offset(element, name), what));
    } else if (name.equals("src") || name.endsWith("href")) {
      addresses.check(
          element, value, page.offset(element, name), list.addresses(element.getNodeName()));
    } else if (allowed.drawing() && !NAMES.contains(name) && !name.matches("(aria|data)-.*")) {
      StyleCheck.value(value, (what, at) -> style(page.offset(element, name), what));
    }
  }

  /** Readers can enlarge the page (WCAG 2.2, 1.4.4, resize text). */
  private void viewport(String content, int offset) {
    String plain = content.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*=\\s*", "=");
    Stream.of(plain.split("[,;\\s]+"))
        .filter(part -> !list.values(VIEWPORT).orElseThrow().contains(part))
        .forEach(part -> error(offset, "has a viewport with " + part + ", which is not listed"));
  }

  private void style(int offset, String what) {
    findings.add(
        "page-style",
        offset,
        "has a style with " + Page.cut(what),
        "docs/handouts.md says what styles may hold");
  }

  private void error(Element element, String what) {
    error(page.offset(element), what);
  }

  private void error(int offset, String what) {
    findings.add("page-content", offset, what, HINT);
  }
}

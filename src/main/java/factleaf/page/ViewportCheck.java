package factleaf.page;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Readers can enlarge a page (WCAG 2.2, 1.4.4, resize text): its viewport says what is listed.
 *
 * <p>Rule: {@code page-content}.
 */
record ViewportCheck(Page page, PageFindings findings) {
  private static final String NAME = "viewport";

  void check() {
    Set<String> allowed = AllowList.shipped().values(NAME).orElseThrow();
    page.elements().stream()
        .filter(meta -> meta.getAttribute("name").equalsIgnoreCase(NAME))
        .forEach(
            meta ->
                parts(meta)
                    .filter(part -> !allowed.contains(part))
                    .forEach(
                        part ->
                            findings.add(
                                "page-content",
                                page.offset(meta, "content"),
                                "has a viewport with " + Page.cut(part) + ", which is not listed",
                                "it may keep readers from enlarging the page; write"
                                    + " content=\"width=device-width, initial-scale=1\"")));
  }

  private static Stream<String> parts(Element meta) {
    String content = meta.getAttribute("content").strip().toLowerCase(Locale.ROOT);
    return Stream.of(content.replaceAll("\\s*=\\s*", "=").split("[,;\\s]+"));
  }
}

package factleaf.page;

import org.w3c.dom.Element;

/**
 * What a page says of itself: a title that names what it is about, a language (ISO 14289-1, 7.1,
 * 7.2), its encoding.
 *
 * <p>Rules: {@code page-title}, {@code page-language}, {@code page-content}.
 */
record HeadCheck(Page page, PageHead wanted, PageFindings findings) {
  private static final int ENCODING_WITHIN = 900;

  private static final int MOST_BEFORE = 20; // elements

  void check() {
    Element html = page.document().getDocumentElement();
    PageHead head = PageHead.of(page.document());
    checkTitle(html, head.title());
    if (!page.text().chars().allMatch(c -> c < 0x80) && !saysItsEncoding()) {
      findings.add(
          "page-content",
          html,
          "does not say at its beginning how its letters are encoded",
          "write <meta charset=\"utf-8\"/> first in its head");
    }
    if (head.language().isBlank()) {
      findings.add("page-language", html, "does not say its language", "write lang at <html>");
    } else if (!PageHead.isIn(wanted.language(), html)) {
      findings.add(
          "page-language",
          html,
          "says another language than its own, which is \"" + wanted.language() + "\"",
          "write lang at <html> as the model has it; docs/templates.md lists its names");
    }
  }

  private void checkTitle(Element html, String title) {
    if (title.isEmpty()) {
      findings.add("page-title", html, "has no title", "write <title> in its head");
    } else if (!PrintedWords.plain(title).contains(PrintedWords.plain(wanted.title()))) {
      findings.add(
          "page-title",
          page.document().getElementsByTagName("title").item(0),
          "has a title that does not name \"" + wanted.title() + "\": " + Page.cut(title),
          "print this name in <title>; windows, bookmarks and PDFs go by it");
    }
  }

  /** Browsers look for it in the first bytes (HTML, "determining the character encoding"). */
  private boolean saysItsEncoding() {
    return page.elements().stream()
        .limit(MOST_BEFORE)
        .anyMatch(e -> e.hasAttribute("charset") && page.offset(e) < ENCODING_WITHIN);
  }
}

package factleaf.page;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A page marks each entry of its handout and prints it, in the words that were assembled and as
 * words of its language: a template lays out, and neither drops an entry nor rewrites it.
 *
 * <p>Rules: {@code lost-entry}, {@code page-language}.
 */
public final class EntryCheck {
  /** A template that drops all entries tells nothing new by the next one. */
  private static final int MOST = 5;

  private static final String MARK = "data-entry";

  private EntryCheck() {}

  /**
   * Checks a page.
   *
   * @param said what entries say, each with its id
   * @param language of these words
   */
  public static void check(
      Page page, List<Map.Entry<String, String>> said, String language, PageFindings findings) {
    Map<String, List<Element>> marked =
        page.elements().stream()
            .filter(element -> element.hasAttribute(MARK))
            .collect(Collectors.groupingBy(element -> element.getAttribute(MARK)));
    List<Element> whole = List.of(page.document().getDocumentElement());
    if (marked.isEmpty() && !said.isEmpty()) {
      findings.add(
          "lost-entry",
          whole.getFirst(),
          "marks none of its entries, so nobody can tell whether it prints them all",
          "write data-entry=\"${entry.id}\" at the element that prints ${entry.text}");
      return;
    }
    said.stream()
        .filter(e -> marked.getOrDefault(e.getKey(), List.of()).stream().noneMatch(prints(e)))
        .limit(MOST)
        .forEach(
            e ->
                findings.add(
                    "lost-entry",
                    marked.getOrDefault(e.getKey(), whole).getFirst(),
                    "does not print what \"" + e.getKey() + "\" says: " + Page.cut(e.getValue()),
                    "print the text of each entry as it is, in the element with its data-entry"));
    checkLanguage(page, language, findings);
  }

  private static void checkLanguage(Page page, String language, PageFindings findings) {
    page.elements().stream()
        .skip(1) // the page says its own
        .filter(element -> !PageHead.isIn(language, element))
        .filter(element -> element.hasAttribute(MARK) || holdsEntry(element))
        .forEach(
            element ->
                findings.add(
                    "page-language",
                    element,
                    "marks what entries say as words of another language than \"" + language + '"',
                    "take lang out here; the page has it"));
  }

  private static boolean holdsEntry(Element element) {
    return Page.kids(element).stream().anyMatch(kid -> kid.hasAttribute(MARK) || holdsEntry(kid));
  }

  private static Predicate<Element> prints(Map.Entry<String, String> said) {
    String wanted = plain(said.getValue());
    return element -> plain(element.getTextContent()).contains(wanted);
  }

  /** Lines and blanks are the template's. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}

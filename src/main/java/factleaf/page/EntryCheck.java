package factleaf.page;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A page that marks entries prints each entry of its handout, in the words that were assembled: a
 * template lays out, and neither drops an entry nor rewrites it.
 *
 * <p>Rule: {@code lost-entry}.
 */
public final class EntryCheck {
  /** A template that drops all entries tells nothing new by the next one. */
  private static final int MOST = 5;

  private static final String MARK = "data-entry";

  private EntryCheck() {}

  /**
   * Checks a page.
   *
   * @param said what each entry says, by its id
   */
  public static void check(Page page, Map<String, String> said, PageFindings findings) {
    Map<String, List<Element>> marked =
        page.elements().stream()
            .filter(element -> element.hasAttribute(MARK))
            .collect(Collectors.groupingBy(element -> element.getAttribute(MARK)));
    if (marked.isEmpty()) {
      return; // a design of its own
    }
    List<Element> whole = List.of(page.document().getDocumentElement());
    said.keySet().stream()
        .sorted()
        .filter(id -> marked.getOrDefault(id, List.of()).stream().noneMatch(prints(said.get(id))))
        .limit(MOST)
        .forEach(
            id ->
                findings.add(
                    "lost-entry",
                    marked.getOrDefault(id, whole).getFirst(),
                    "does not print what \"" + id + "\" says: " + Page.cut(said.get(id)),
                    "print the text of each entry as it is, in the element with its data-entry"));
  }

  private static Predicate<Element> prints(String text) {
    String wanted = plain(text);
    return element -> plain(element.getTextContent()).contains(wanted);
  }

  /** Lines and blanks are the template's. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}

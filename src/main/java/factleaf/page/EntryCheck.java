package factleaf.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A page marks each entry of its handout and prints it, in the words that were assembled and as
 * words of its language: a template lays out, and neither drops an entry nor rewrites it, nor takes
 * away its term, its flags or its limits.
 *
 * <p>Rules: {@code lost-entry}, {@code page-language}.
 */
public final class EntryCheck {
  /** A template that drops all entries tells nothing new by the next one. */
  private static final int MOST = 5;

  private static final String MARK = "data-entry";

  private EntryCheck() {}

  /** An element whose words hold no longer. */
  private static final String STRUCK = "del";

  /**
   * What the element of an entry holds.
   *
   * @param entry its id
   * @param what it is, as in "the term of"; empty for what the entry says
   */
  public record Words(String entry, String what, String text) {}

  /**
   * Checks a page.
   *
   * @param wanted what the elements of entries hold
   * @param language of these words
   */
  public static void check(Page page, List<Words> wanted, String language, PageFindings findings) {
    Map<String, List<Element>> marked =
        page.elements().stream()
            .filter(element -> element.hasAttribute(MARK))
            .collect(Collectors.groupingBy(element -> element.getAttribute(MARK)));
    List<Element> whole = List.of(page.document().getDocumentElement());
    if (marked.isEmpty() && !wanted.isEmpty()) {
      findings.add(
          "lost-entry",
          whole.getFirst(),
          "marks none of its entries, so nobody can tell whether it prints them all",
          "write data-entry=\"${entry.id}\" at the element that prints ${entry.text}");
      return;
    }
    Map<String, List<String>> printed =
        marked.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().stream().map(EntryCheck::printed).toList()));
    wanted.stream()
        .filter(w -> !holds(printed.getOrDefault(w.entry(), List.of()), plain(w.text())))
        .limit(MOST)
        .forEach(w -> report(w, marked.getOrDefault(w.entry(), whole).getFirst(), findings));
    checkLanguage(page, language, findings);
  }

  private static void report(Words words, Element element, PageFindings findings) {
    String quoted = '"' + words.entry() + "\"";
    boolean said = words.what().isEmpty();
    findings.add(
        "lost-entry",
        element,
        "does not print "
            + (said ? "what " + quoted + " says" : words.what() + " " + quoted)
            + ": "
            + Page.cut(words.text()),
        said
            ? "print the text of each entry as it is, in the element with its data-entry"
            : "print it as it is, in the element with the entry's data-entry");
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

  private static boolean holds(List<String> printed, String wanted) {
    return printed.stream().anyMatch(text -> text.contains(wanted));
  }

  /** The words that screens and paper both show, and that nothing strikes out. */
  private static String printed(Element element) {
    StringBuilder words = new StringBuilder();
    collect(element, words);
    return plain(words.toString());
  }

  private static void collect(Node node, StringBuilder words) {
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Text text) {
        words.append(text.getData());
      } else if (kid instanceof Element element
          && !Page.isForScreens(element)
          && !element.getNodeName().equals(STRUCK)) {
        collect(element, words);
      }
    }
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

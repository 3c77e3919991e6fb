package factleaf.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

  static final String MARK = "data-entry";

  private final Map<String, List<Element>> marked;
  private final List<Element> whole;
  private final PageFindings findings;

  private EntryCheck(
      Map<String, List<Element>> marked, List<Element> whole, PageFindings findings) {
    this.marked = marked;
    this.whole = whole;
    this.findings = findings;
  }

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
   * @param cited where they lead to
   * @param language of these words
   */
  public static void check(
      Page page, List<Words> wanted, List<Words> cited, String language, PageFindings findings) {
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
    EntryCheck check = new EntryCheck(marked, whole, findings);
    check.holds(wanted, PrintedWords::of, (all, one) -> all.contains(PrintedWords.plain(one)));
    check.holds(cited, EntryCheck::targets, (all, one) -> all.contains(" " + one + " "));
    checkLanguage(page, language, findings);
  }

  private void holds(
      List<Words> wanted, Function<Element, String> read, BiPredicate<String, String> in) {
    Map<String, List<String>> held = new HashMap<>();
    marked.forEach((entry, elements) -> held.put(entry, elements.stream().map(read).toList()));
    wanted.stream()
        .filter(
            words ->
                held.getOrDefault(words.entry(), List.of()).stream()
                    .noneMatch(text -> in.test(text, words.text())))
        .limit(MOST)
        .forEach(words -> report(words, marked.getOrDefault(words.entry(), whole).getFirst()));
  }

  /** Where the links of an element lead, each between blanks. */
  private static String targets(Element element) {
    NodeList links = element.getElementsByTagName("a");
    return IntStream.range(0, links.getLength())
        .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
        .collect(Collectors.joining(" ", " ", " "));
  }

  private void report(Words words, Element element) {
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
}

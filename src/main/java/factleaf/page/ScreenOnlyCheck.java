package factleaf.page;

import java.util.Collection;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Facts stand where screens and paper both show them: not in what only screens show, and not in the
 * margins of printed pages.
 *
 * <p>Rule: {@code misplaced-fact}.
 */
public final class ScreenOnlyCheck {
  private ScreenOnlyCheck() {}

  /**
   * Checks a page.
   *
   * @param facts the texts of its entries
   */
  public static void check(Page page, Collection<String> facts, PageFindings findings) {
    List<String> statements =
        facts.stream()
            .map(ScreenOnlyCheck::plain)
            .filter(ScreenOnlyCheck::isStatement)
            .distinct()
            .toList();
    for (Element element : page.elements()) {
      boolean margins = element.getNodeName().equals("style");
      if (!margins && !Page.isForScreens(element)) {
        continue;
      }
      String words = plain(element.getTextContent());
      statements.stream()
          .filter(words::contains)
          .findFirst()
          .ifPresent(
              fact ->
                  findings.add(
                      "misplaced-fact",
                      element,
                      (margins
                              ? "has in its styles what an entry says: "
                              : "says on screens only: ")
                          + Page.cut(fact),
                      "print entries where screens and paper both show them"));
    }
  }

  /** Whether a text is more than a word that a heading may have too. */
  private static boolean isStatement(String fact) {
    return fact.chars().anyMatch(c -> " .!?0123456789".indexOf(c) >= 0);
  }

  /** A text with single spaces for all blanks. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean more = blank && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ');
      if (!more) {
        plain.append(blank ? ' ' : c);
      }
    }
    return plain.toString().stripTrailing();
  }
}

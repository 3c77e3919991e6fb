package factleaf.page;

import factleaf.page.StyleTokens.Kind;
import factleaf.page.StyleTokens.Token;
import java.util.List;

/** What the selectors of a rule choose. */
final class Selectors {
  /** The mark of an element that only screens show. */
  static final String SCREEN_ONLY = "data-screen-only";

  private Selectors() {}

  /** Whether all of them choose nothing but elements that only screens show. */
  static boolean areForScreens(List<Token> selectors) {
    boolean marked = false;
    boolean ended = false;
    int depth = 0;
    for (int i = 0; i < selectors.size(); i++) {
      Token token = selectors.get(i);
      depth += token.opens() ? 1 : token.is(")") ? -1 : 0;
      if (depth > 0) {
        continue; // what stands in parentheses only narrows the choice, or is one of several
      }
      if (token.is(",")) {
        if (!marked) {
          return false;
        }
        marked = false;
        ended = false;
      } else if (token.kind() == Kind.BLANK) {
        ended = true;
      } else {
        marked = (marked && !ended && !isCombinator(token)) || isMark(selectors, i);
        ended = false;
      }
    }
    return marked;
  }

  private static boolean isCombinator(Token token) {
    return token.is(">") || token.is("+") || token.is("~");
  }

  private static boolean isMark(List<Token> selectors, int at) {
    return at + 2 < selectors.size()
        && selectors.get(at).is("[")
        && selectors.get(at + 1).text().equals(SCREEN_ONLY)
        && selectors.get(at + 2).is("]");
  }
}

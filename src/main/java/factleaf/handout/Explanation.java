package factleaf.handout;

import java.util.Locale;

/** A word and its explanation. */
public record Explanation(String word, String explanation) {
  /** The same behind a sentence. */
  Explanation asSentence() {
    int first = word.offsetByCodePoints(0, 1);
    String capital = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    return new Explanation(capital, explanation + (explanation.endsWith(".") ? "" : "."));
  }
}

package factleaf.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of phrases, looked up word by word. {@code #} in a phrase is any number. */
final class Phrases {
  private static final String NUMBER = "#";
  private static final int NONE = -1;

  /** What may follow the words so far. */
  private static final class Step {
    private final Map<String, Step> next = new HashMap<>();
    private boolean ends;
  }

  private final Step first = new Step();

  Phrases(Collection<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      Step step = first;
      for (String word : phrase) {
        step = step.next.computeIfAbsent(word, w -> new Step());
      }
      step.ends = true;
    }
  }

  /**
   * Where the longest phrase ends that begins at a word.
   *
   * @param words one filler may stand between the words of a phrase
   * @param at index of the first word
   * @param to index behind the last word that it may have
   * @return index behind its last word; -1 if no phrase begins there
   */
  int endAt(LayTokens words, int at, int to) {
    return at < to ? word(first, words, at, to) : NONE;
  }

  /** Where the longest phrase ends that goes on with the word at a place. */
  private static int word(Step before, LayTokens words, int at, int to) {
    String word = words.word(at);
    int plain = behind(before.next.get(word), words, at + 1, to);
    boolean number = Character.isDigit(word.charAt(0));
    return number ? Math.max(plain, behind(before.next.get(NUMBER), words, at + 1, to)) : plain;
  }

  private static int behind(Step step, LayTokens words, int at, int to) {
    if (step == null) {
      return NONE;
    }
    int longest = step.ends ? at : NONE;
    if (at < to && !step.next.isEmpty()) {
      longest = Math.max(longest, word(step, words, at, to));
      if (at + 1 < to && words.isFiller(at)) {
        longest = Math.max(longest, word(step, words, at + 1, to));
      }
    }
    return longest;
  }
}

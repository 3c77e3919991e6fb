package factleaf.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of phrases, looked up word by word. {@code #} in a phrase is any number. */
final class Phrases {
  private static final String NUMBER = "#";
  private static final int NONE = -1;

  /** What may follow the words so far. */
  private static final class Step {
    private final Map<String, Step> next = new HashMap<>();
    private boolean ends;

    Set<Step> after(String word) {
      Step plain = next.get(word);
      Step number = Character.isDigit(word.charAt(0)) ? next.get(NUMBER) : null;
      if (number == null) {
        return plain == null ? Set.of() : Set.of(plain);
      }
      return plain == null ? Set.of(number) : Set.of(number, plain);
    }
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
    Set<Step> here = at < to ? first.after(words.word(at)) : Set.of();
    Set<Step> skipped = Set.of(); // those a filler ago
    int longest = NONE;
    for (int i = at + 1; !here.isEmpty() || !skipped.isEmpty(); i++) {
      if (here.stream().anyMatch(step -> step.ends)) {
        longest = i;
      }
      Set<Step> next = new HashSet<>();
      if (i < to) {
        String word = words.word(i);
        here.forEach(step -> next.addAll(step.after(word)));
        skipped.forEach(step -> next.addAll(step.after(word)));
      }
      skipped = i < to && words.isFiller(i) ? here : Set.of();
      here = next;
    }
    return longest;
  }
}

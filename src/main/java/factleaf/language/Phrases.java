package factleaf.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of phrases, looked up word by word. {@code #} in a phrase is any number. */
final class Phrases {
  private static final String NUMBER = "#";
  private static final int NONE = -1;

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

  Phrases(Collection<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      byFirstWord
          .computeIfAbsent(phrase.getFirst(), first -> new java.util.ArrayList<>())
          .add(phrase.subList(1, phrase.size()));
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
    if (at >= to) {
      return NONE;
    }
    int longest = NONE;
    for (List<String> rest : byFirstWord.getOrDefault(words.word(at), List.of())) {
      longest = Math.max(longest, end(rest, words, at + 1, to));
    }
    return longest;
  }

  private static int end(List<String> rest, LayTokens words, int from, int to) {
    int at = from;
    for (String word : rest) {
      if (at < to && !isWord(word, words.word(at)) && words.isFiller(at)) {
        at++;
      }
      if (at >= to || !isWord(word, words.word(at))) {
        return NONE;
      }
      at++;
    }
    return at;
  }

  private static boolean isWord(String wanted, String word) {
    return wanted.equals(NUMBER) ? Character.isDigit(word.charAt(0)) : wanted.equals(word);
  }
}

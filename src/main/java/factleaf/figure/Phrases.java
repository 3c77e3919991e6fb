package factleaf.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of one purpose, each in tokens. Most tokens of a text begin and end none, so they are
 * looked up by their first and by their last token.
 */
public final class Phrases {
  static final Phrases NONE = new Phrases(List.of());

  private final List<List<String>> all;
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final Map<String, List<List<String>>> byLast = new HashMap<>();

  Phrases(List<List<String>> all) {
    this.all = all.stream().filter(phrase -> !phrase.isEmpty()).toList();
    for (List<String> phrase : this.all) {
      byFirst.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>()).add(phrase);
      byLast.computeIfAbsent(phrase.getLast(), last -> new ArrayList<>()).add(phrase);
    }
  }

  /** All, in the order of the file. */
  public List<List<String>> all() {
    return all;
  }

  /** Whether a token is one of them. */
  boolean has(Token token) {
    return byFirst.getOrDefault(token.text(), List.of()).contains(List.of(token.text()));
  }

  /** How many tokens the longest has that begins at a token; 0 if none does. */
  int lengthAt(Tokens text, int at) {
    int longest = 0;
    for (List<String> phrase : byFirst.getOrDefault(text.at(at).text(), List.of())) {
      longest = stands(text, at, phrase) ? Math.max(longest, phrase.size()) : longest;
    }
    return longest;
  }

  /** How many tokens the longest has that ends before a token; 0 if none does. */
  int lengthBefore(Tokens text, int at) {
    int longest = 0;
    for (List<String> phrase : byLast.getOrDefault(text.at(at - 1).text(), List.of())) {
      boolean longer = phrase.size() > longest && stands(text, at - phrase.size(), phrase);
      longest = longer ? phrase.size() : longest;
    }
    return longest;
  }

  private static boolean stands(Tokens text, int at, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!text.at(at + i).text().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}

package factleaf.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of one sheet, and the texts that they make of patterns. */
final class Words {
  private static final Pattern WORD = Pattern.compile("<([A-Za-z0-9-]+)>");
  private static final Pattern OR = Pattern.compile(" \\| ");

  private final Map<String, String> words = new HashMap<>();
  private final Draws draws;

  Words(Draws draws) {
    this.draws = draws;
  }

  /** Adds a word; its text may be a choice and may hold earlier words. */
  void put(String word, String pattern) {
    if (words.put(word, fill(pattern)) != null) {
      throw new IllegalStateException("the word <" + word + "> is given twice");
    }
  }

  void putAll(Map<String, String> patterns) {
    patterns.forEach(this::put);
  }

  /** A pattern's text: one of its choices, with the words in their places. */
  String fill(String pattern) {
    String text = pattern.contains(" | ") ? draws.oneOf(List.of(OR.split(pattern))) : pattern;
    return text.indexOf('<') < 0
        ? text
        : WORD.matcher(text).replaceAll(found -> word(found.group(1)).replace("$", "\\$"));
  }

  private String word(String asked) {
    String small = asked.substring(0, 1).toLowerCase(Locale.ROOT) + asked.substring(1);
    String text = words.get(small);
    if (text == null) {
      throw new IllegalStateException("there is no word <" + asked + ">");
    }
    return asked.equals(small) ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

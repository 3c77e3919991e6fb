package factleaf.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a text: what stands between blanks and dashes, if it has a letter or a digit. */
final class TextWords {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\u2013\u2014]+");

  private TextWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(text)) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(word);
      }
    }
    return words;
  }

  /** A word without the signs around it, and with plain apostrophes. */
  static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).replace('\u2019', '\'');
  }
}

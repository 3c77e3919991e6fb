package factleaf.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as the search compares them: without case and marks, letters as somebody types them who
 * lacks the keys. {@code fold.js} does the same in a browser.
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u00ad]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Letters that no mark was added to, and that Unicode therefore does not take apart. */
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('\u00e6', "ae"),
          Map.entry('\u0153', "oe"),
          Map.entry('\u00f8', "o"),
          Map.entry('\u0111', "d"),
          Map.entry('\u00f0', "d"),
          Map.entry('\u00fe', "th"),
          Map.entry('\u00df', "ss"),
          Map.entry('\u0142', "l"),
          Map.entry('\u0131', "i"),
          Map.entry('\u0127', "h"),
          Map.entry('\u0167', "t"),
          Map.entry('\u0138', "k"),
          Map.entry('\u014b', "n"),
          Map.entry('\u03c2', "\u03c3"));

  private Folding() {}

  /** A text that was folded stays as it is. */
  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    for (char c : MARKS.matcher(apart).replaceAll("").toCharArray()) {
      String plain = c < 0x80 ? null : PLAIN.get(c);
      if (plain == null) {
        folded.append(c);
      } else {
        folded.append(plain);
      }
    }
    return folded.toString();
  }

  /** The words of a text that are searched: folded, of two characters up, with a letter. */
  public static SortedSet<String> words(String text) {
    return Arrays.stream(BETWEEN.split(fold(text)))
        .filter(word -> word.codePointCount(0, word.length()) > 1)
        .filter(word -> LETTER.matcher(word).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

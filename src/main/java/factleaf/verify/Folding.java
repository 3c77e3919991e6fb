package factleaf.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as citations compare them: case, white space, bars between the cells of a table, quotes,
 * dashes and ligatures make no difference, nor does the hyphen of a compound or of a word that a
 * line breaks.
 */
final class Folding {
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})- ?(?=\\p{L})");

  private Folding() {}

  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain.codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
    String spaced = folded.toString().replaceAll(" +", " ").strip();
    return HYPHEN.matcher(spaced).replaceAll("");
  }

  private static int fold(int codePoint) {
    if (Character.isWhitespace(codePoint) || codePoint == '|') {
      return ' ';
    }
    return switch (codePoint) {
      case '\u2018', '\u2019', '\u201A', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> codePoint;
    };
  }
}

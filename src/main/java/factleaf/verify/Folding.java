package factleaf.verify;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as citations compare them: case, white space, quotes, dashes and ligatures make no
 * difference.
 */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain.codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
    return folded.toString().replaceAll(" +", " ").strip();
  }

  private static int fold(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
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

package factleaf.handout;

import factleaf.text.Characters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to look for in printed text. Case, white space, quotes, dashes and invisible characters
 * make no difference; nor do, in figures, grouped thousands, the space before a unit, and a dash
 * for the word of a range. The last word may be the beginning of a longer one; a number must be the
 * whole number, so that 80 is not found in 180, 800 or 80.5.
 */
final class Phrase {
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern DASH_IN_RANGE = Pattern.compile("(?<=\\d) ?- ?(?=\\d)");
  private static final Pattern BLANK_BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=[\\p{L}%°])");

  private final String range;
  private final Pattern group;
  private final String sought;

  /**
   * @param texts of the language in which the figures are printed
   */
  Phrase(String words, Texts texts) {
    String between = texts.get("range").replace("{low}", "").replace("{high}", "");
    this.range = Matcher.quoteReplacement(plain(between));
    this.group =
        Pattern.compile(
            "(?<=\\d)" + Pattern.quote(plain(texts.get("number.group"))) + "(?=\\d{3}(?!\\d))");
    this.sought = fold(words).strip();
  }

  /** Whether there is nothing to look for. */
  static boolean isBlank(String words) {
    return plain(words).isBlank();
  }

  boolean isIn(String printed) {
    String text = fold(printed);
    int at = text.indexOf(sought);
    while (at >= 0 && !(startsAt(at, text) && endsAt(at + sought.length(), text))) {
      at = text.indexOf(sought, at + 1);
    }
    return at >= 0;
  }

  /** A letter may follow a digit: "mg" stands in "80mg". */
  private boolean startsAt(int at, String text) {
    char first = sought.charAt(0);
    char before = charAt(at - 1, text);
    if (Character.isDigit(first)) {
      boolean insideDecimal = isPoint(before) && Character.isDigit(charAt(at - 2, text));
      return !Character.isLetterOrDigit(before) && !insideDecimal;
    }
    return isPoint(first)
        ? !Character.isDigit(before)
        : !Character.isLetter(first) || !Character.isLetter(before);
  }

  private boolean endsAt(int end, String text) {
    char last = sought.charAt(sought.length() - 1);
    char after = charAt(end, text);
    if (Character.isDigit(last)) {
      boolean insideDecimal = isPoint(after) && Character.isDigit(charAt(end + 1, text));
      return !Character.isDigit(after) && !insideDecimal;
    }
    return !isPoint(last) || !Character.isDigit(after);
  }

  /** A blank outside the text. */
  private static char charAt(int index, String text) {
    return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  private String fold(String text) {
    String ungrouped = group.matcher(collapse(plain(text))).replaceAll("");
    String ranges = DASH_IN_RANGE.matcher(ungrouped).replaceAll(range);
    return BLANK_BEFORE_UNIT.matcher(ranges).replaceAll("");
  }

  private static String collapse(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Characters.folded(text).codePoints().map(Phrase::plain).forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static int plain(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '"', '`', '\u00B4', '\u201A', '\u201E', '\u2032', '\u2033' -> '\'';
      case '\u2212' -> '-';
      default ->
          switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> c;
          };
    };
  }
}

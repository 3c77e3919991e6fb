package factleaf.figure;

import factleaf.figure.Token.Gap;
import factleaf.figure.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in tokens. Characters that cannot be seen part nothing, so that a word with a soft hyphen
 * is one word.
 */
final class Tokens {
  private static final String THIN = "\u00A0\u2006\u2007\u2008\u2009\u200A\u202F";

  /** Raised digits by their value. */
  static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final String SIGNS = "*\u2020\u2021\u00A7\u00B6#";
  private static final int MOST_IN_REMARK = 4;
  private static final int MOST_IN_BRACKETS = 10;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Tokens(String text) {
    this.text = text;
    Gap gap = Gap.LINE;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = max(gap, gap(c));
      } else {
        end = runEnd(c, end);
        tokens.add(token(kind(c), text.substring(at, end), gap, at, end));
        gap = Gap.NONE;
      }
      at = end;
    }
  }

  /** A token; {@link Token#OUTSIDE} beyond the ends. */
  Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.OUTSIDE;
  }

  int size() {
    return tokens.size();
  }

  /** The text of the tokens from one to another, as it stands. */
  String words(int from, int to) {
    int last = Math.min(Math.max(from, to - 1), size() - 1); // "5 mg/" ends with the text
    return text.substring(at(from).start(), at(last).end());
  }

  /**
   * Behind numbers in brackets that are no amounts, such as the references [12, 14-16] or the
   * deviation [5.5]; the token itself if there are none.
   */
  int behindReference(int at) {
    if (!at(at).isMark("[") || !at(at + 1).isDigits()) {
      return at;
    }
    int i = at + 1;
    while (at(i).isDigits() || at(i).kind() == Kind.MARK && !at(i).isMark("]%[")) {
      i++;
    }
    return at(i).isMark("]") ? i + 1 : at;
  }

  /** Behind some words in brackets, such as (tablets); the token itself if there are none. */
  int behindRemark(int at) {
    int i = at + 1;
    while (i <= at + MOST_IN_REMARK && at(i).isWord()) {
      i++;
    }
    return at(at).isMark("(") && i > at + 1 && at(i).isMark(")") ? i + 1 : at;
  }

  /** Behind a pair of brackets, whatever is in it; the token itself if there is none. */
  int behindBrackets(int at) {
    int i = at + 1;
    while (i <= at + MOST_IN_BRACKETS && !at(i).isMark(")]")) {
      i++;
    }
    return at(at).isMark("([") && at(i).isMark(")]") ? i + 1 : at;
  }

  /** Behind footnote signs, references in brackets. */
  int behindSigns(int at) {
    int i = at;
    while (true) {
      Token token = at(i);
      boolean raised = token.kind() == Kind.RAISED && token.isTight();
      if (token.isMark(SIGNS) || raised && !token.text().startsWith("-")) {
        i++;
      } else if (behindReference(i) > i) {
        i = behindReference(i);
      } else {
        return i;
      }
    }
  }

  private static Gap max(Gap one, Gap other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Gap gap(int c) {
    boolean breaks = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    return breaks ? Gap.LINE : THIN.indexOf(c) >= 0 ? Gap.THIN : Gap.SPACE;
  }

  private static Kind kind(int c) {
    if (RAISED.indexOf(c) >= 0 || c == '\u207B' || c == '\u207A') {
      return Kind.RAISED;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGITS;
      case Character.MODIFIER_LETTER -> Kind.MARK;
      case Character.OTHER_NUMBER -> plain(c).contains("\u2044") ? Kind.FRACTION : Kind.MARK;
      default ->
          Character.isLetter(c) && c != '\u00BA' && c != '\u00AA' || isAccent(c)
              ? Kind.WORD
              : Kind.MARK;
    };
  }

  private static boolean isAccent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Where the run of characters of one kind ends; marks and fractions are alone. */
  private int runEnd(int first, int from) {
    Kind kind = kind(first);
    int end = from;
    while (end < text.length() && kind != Kind.MARK && kind != Kind.FRACTION) {
      int c = text.codePointAt(end);
      if (kind(c) != kind) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static Token token(Kind kind, String plain, Gap gap, int start, int end) {
    String text =
        switch (kind) {
          case DIGITS -> digits(plain);
          case WORD -> plain.toLowerCase(Locale.ROOT);
          case RAISED -> raised(plain);
          case FRACTION -> plain(plain.codePointAt(0)).replace('\u2044', '/');
          default -> mark(plain);
        };
    return new Token(kind, text, plain, gap, start, end);
  }

  private static String digits(String run) {
    StringBuilder digits = new StringBuilder();
    run.codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  private static String raised(String run) {
    StringBuilder digits = new StringBuilder();
    run.codePoints()
        .forEach(
            c -> {
              int digit = RAISED.indexOf(c);
              digits.append(digit >= 0 ? String.valueOf(digit) : c == '\u207B' ? "-" : "");
            });
    return digits.toString();
  }

  private static String plain(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }

  /** One form of each sign; a dash is no hyphen, and neither is a minus. */
  private static String mark(String mark) {
    int c = mark.codePointAt(0);
    return switch (c) {
      case '\u2010', '\u2011', '\uFE63', '\uFF0D' -> "-";
      case '\u2012' -> "\u2013";
      case '\u2015' -> "\u2014";
      case '\u2215', '\uFF0F' -> "/";
      case '\u22C5', '\u2219' -> "\u00B7";
      case '\u2715', '\u2716', '\u2A2F' -> "\u00D7";
      case '\u2217' -> "*";
      case '\u2018', '\u2019', '\u02BC' -> "'";
      case '\u00BA', '\u02DA' -> "\u00B0";
      case '\uFF05' -> "%";
      case '\uFF1C' -> "<";
      case '\uFF1E' -> ">";
      case '\u2266', '\u2A7D' -> "\u2264";
      case '\u2267', '\u2A7E' -> "\u2265";
      case '\uFF0C' -> ",";
      case '\uFF0E' -> ".";
      default -> Character.getType(c) == Character.MODIFIER_LETTER ? "*" : mark;
    };
  }
}

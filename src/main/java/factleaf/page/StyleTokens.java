package factleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The tokens of a style sheet (CSS Syntax Level 3, 4), of the plain half of the language: without
 * escapes outside strings, and without what parsers must guess about, such as a string that does
 * not end.
 */
final class StyleTokens {
  /** What a token is. */
  enum Kind {
    BLANK,
    STRING,
    /** A name behind an at-sign. */
    STATEMENT,
    /** A name with its parenthesis. */
    FUNCTION,
    /** A number with its unit. */
    NUMBER,
    NAME,
    SIGN
  }

  /**
   * A token.
   *
   * @param text a name without its marks, a string without its quotes; in lower case, but for
   *     strings
   * @param start offset of its first character
   */
  record Token(Kind kind, String text, int start) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it opens a parenthesis. */
    boolean opens() {
      return kind == Kind.FUNCTION || is("(");
    }
  }

  private final String css;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private StyleTokens(String css) {
    this.css = css;
  }

  static List<Token> of(String css) throws Refused {
    StyleTokens reader = new StyleTokens(css);
    while (reader.at < css.length()) {
      reader.read();
    }
    return reader.tokens;
  }

  private void read() throws Refused {
    char c = css.charAt(at);
    if (Character.isWhitespace(c) || css.startsWith("/*", at)) {
      blank();
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '\\') {
      throw new Refused("a backslash outside a string", at);
    } else if (isDigitAt(at) || startsNumber()) {
      number();
    } else if (isNamePart(c)) {
      int end = end(at, StyleTokens::isNamePart);
      boolean function = end < css.length() && css.charAt(end) == '(';
      add(function ? Kind.FUNCTION : Kind.NAME, at, end, function ? end + 1 : end);
    } else if (c == '#') {
      int end = end(at + 1, StyleTokens::isNamePart);
      add(Kind.NAME, at, end, end);
    } else if (c == '@') {
      int end = end(at + 1, StyleTokens::isNamePart);
      add(Kind.STATEMENT, at + 1, end, end);
    } else {
      add(Kind.SIGN, at, at + 1, at + 1);
    }
  }

  private void blank() throws Refused {
    int start = at;
    int end = at;
    while (end < css.length()
        && (Character.isWhitespace(css.charAt(end)) || css.startsWith("/*", end))) {
      if (css.charAt(end) == '/') {
        int close = css.indexOf("*/", end + 2);
        if (close < 0) {
          throw new Refused("a comment without end", end);
        }
        end = close + 1;
      }
      end++;
    }
    add(Kind.BLANK, start, start, end);
  }

  private void string(char quote) throws Refused {
    int end = at + 1;
    while (end < css.length() && css.charAt(end) != quote) {
      end += css.charAt(end) == '\\' ? 2 : 1;
      if (end <= css.length() && "\n\r\f".indexOf(css.charAt(end - 1)) >= 0) {
        throw new Refused("a string over lines", at);
      }
    }
    if (end >= css.length()) {
      throw new Refused("a string without end", at);
    }
    tokens.add(new Token(Kind.STRING, css.substring(at + 1, end), at));
    at = end + 1;
  }

  /** Whether a sign, a point or both stand before a digit. */
  private boolean startsNumber() {
    int next = "+-".indexOf(css.charAt(at)) >= 0 ? at + 1 : at;
    return isDigitAt(next)
        || (next < css.length() && css.charAt(next) == '.' && isDigitAt(next + 1));
  }

  private void number() {
    int end = end(at + ("+-".indexOf(css.charAt(at)) >= 0 ? 1 : 0), StyleTokens::isDigit);
    if (css.startsWith(".", end) && isDigitAt(end + 1)) {
      end = end(end + 1, StyleTokens::isDigit);
    }
    end = css.startsWith("%", end) ? end + 1 : end(end, StyleTokens::isNamePart);
    add(Kind.NUMBER, at, end, end);
  }

  private void add(Kind kind, int from, int to, int next) {
    tokens.add(new Token(kind, css.substring(from, to).toLowerCase(Locale.ROOT), at));
    at = next;
  }

  private int end(int from, IntPredicate goesOn) {
    int end = from;
    while (end < css.length() && goesOn.test(css.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isDigitAt(int index) {
    return index < css.length() && isDigit(css.charAt(index));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(int c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || isDigit(c) || c == '-' || c == '_' || c >= 0x80;
  }
}

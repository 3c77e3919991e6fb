package factleaf.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The addresses that a style sheet asks for: in {@code url()}, {@code @import} and the functions
 * that take a picture's address as a string. Reads tokens as CSS Syntax Level 3 does, escapes and
 * comments included, so that an address cannot hide; knows no grammar above them.
 */
final class StyleAddresses {
  /** Functions whose strings are addresses. */
  private static final Set<String> TAKING_STRINGS =
      Set.of("src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade");

  private static final int END = -1;
  private static final int HEX_DIGITS = 6;

  private final String css;
  private final List<String> found = new ArrayList<>();

  /** For each open parenthesis, whether strings in it are addresses. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private int at;

  /** The at-keyword whose words are being read, until its block or end; empty for others. */
  private String statement = "";

  private StyleAddresses(String css) {
    this.css = css;
  }

  /** The addresses in a style sheet, a list of declarations or a value, in their order. */
  static List<String> in(String css) {
    if (css.indexOf('(') < 0 && css.indexOf('@') < 0) {
      return List.of(); // most values of attributes
    }
    StyleAddresses reader = new StyleAddresses(css);
    reader.read();
    return reader.found;
  }

  private void read() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        String string = string();
        if (statement.equals("import") || Boolean.TRUE.equals(open.peek())) {
          add(string);
        }
      } else if (c == '@') {
        at++;
        statement = name();
      } else if (isNameCharacter(c)) {
        word(name());
      } else {
        at++;
        mark(c);
      }
    }
  }

  private void mark(char c) {
    switch (c) {
      case '(' -> open.push(false);
      case ')' -> open.poll();
      case ';', '{', '}' -> {
        statement = "";
        open.clear();
      }
      default -> {}
    }
  }

  /** A name that was read; with a parenthesis after it, it is a function. */
  private void word(String name) {
    if (peek() != '(') {
      return;
    }
    at++;
    if (name.equals("url") || name.equals("url-prefix")) {
      address();
    } else {
      open.push(TAKING_STRINGS.contains(name));
    }
  }

  /** What {@code url(} holds, quoted or not, with its end. */
  private void address() {
    skipBlanks();
    if (peek() == '"' || peek() == '\'') {
      add(string());
      open.push(false); // modifiers may follow
      return;
    }
    StringBuilder address = new StringBuilder();
    while (peek() != END && peek() != ')') {
      address.appendCodePoint(character());
    }
    at++;
    add(address.toString().strip());
  }

  private void add(String address) {
    if (!statement.equals("namespace")) { // a name, which nobody asks for
      found.add(address);
    }
  }

  /** A string with its quotes; one that is not closed ends with its line. */
  private String string() {
    int quote = peek();
    at++;
    StringBuilder text = new StringBuilder();
    while (peek() != END && peek() != quote && !isNewline(peek())) {
      if (peek() == '\\' && at + 1 < css.length() && isNewline(css.charAt(at + 1))) {
        at += 2; // goes on in the next line
      } else {
        text.appendCodePoint(character());
      }
    }
    at++;
    return text.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (peek() != END && isNameCharacter((char) peek())) {
      name.appendCodePoint(character());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** One character, or what an escape stands for. */
  private int character() {
    int c = css.charAt(at++);
    if (c != '\\' || at == css.length()) {
      return c;
    }
    int begin = at;
    while (at < css.length() && at - begin < HEX_DIGITS && isHexDigit(css.charAt(at))) {
      at++;
    }
    if (at == begin) {
      return css.charAt(at++);
    }
    int code = Integer.parseInt(css.substring(begin, at), 16);
    if (peek() != END && Character.isWhitespace(peek())) {
      at++;
    }
    return Character.isValidCodePoint(code) ? code : '\uFFFD';
  }

  private void skipBlanks() {
    while (peek() != END && Character.isWhitespace(peek())) {
      at++;
    }
  }

  private int peek() {
    return at < css.length() ? css.charAt(at) : END;
  }

  private static boolean isNameCharacter(char c) {
    return c == '-' || c == '_' || c == '\\' || c >= 0x80 || isHexDigit(c) || isLetter(c);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isHexDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static boolean isNewline(int c) {
    return c == '\n' || c == '\r' || c == '\f';
  }
}

package factleaf.figure;

/**
 * A piece of a text.
 *
 * @param text in lower case, with one form of each sign
 * @param raw as it stands, without invisible characters
 * @param gap what stands before it
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Token(Kind kind, String text, String raw, Gap gap, int start, int end) {
  /** What a token is. */
  enum Kind {
    /** Digits of any script, as 0 to 9. */
    DIGITS,
    WORD,
    /** Raised digits and signs, as plain ones. */
    RAISED,
    /** A character that is a fraction, such as 1/2. */
    FRACTION,
    /** Any other character. */
    MARK,
    /** Behind the last and before the first token. */
    END
  }

  /** What stands between two tokens. */
  enum Gap {
    NONE,
    /** A space that holds a line together, as in a number's groups. */
    THIN,
    SPACE,
    LINE
  }

  static final Token OUTSIDE = new Token(Kind.END, "", "", Gap.LINE, 0, 0);

  boolean isTight() {
    return gap == Gap.NONE;
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  /** Whether it is a number, raised or not, of so many digits. */
  boolean isNumber(int least, int most) {
    return text.length() >= least
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is one of the characters. */
  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.contains(text);
  }
}

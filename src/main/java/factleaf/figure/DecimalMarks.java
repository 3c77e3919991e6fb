package factleaf.figure;

/**
 * How a text uses its marks against the custom of its language. Then a mark before three digits may
 * mean either.
 *
 * @param commaIsDecimal somewhere stands a number such as 4,8 mg
 * @param pointGroups somewhere stands a number such as 1.250.000
 */
public record DecimalMarks(boolean commaIsDecimal, boolean pointGroups) {
  private static final int PIECE = 1 << 16; // characters

  public static final DecimalMarks NONE = new DecimalMarks(false, false);

  /** The marks of a text, read piece by piece: the tokens of a long one fill the memory. */
  public static DecimalMarks of(String text, Prose prose) {
    DecimalMarks marks = NONE;
    for (int at = 0; at < text.length(); ) {
      int end = pieceEnd(text, at);
      marks = marks.and(ofPiece(text.substring(at, end), prose));
      at = end;
    }
    return marks;
  }

  /** Behind a line, or at least a word, that a piece is not too short for. */
  private static int pieceEnd(String text, int from) {
    int most = from + PIECE;
    if (most >= text.length()) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', most);
    int end = line > from ? line : text.lastIndexOf(' ', most);
    return end > from ? end : most;
  }

  private static DecimalMarks ofPiece(String text, Prose prose) {
    Tokens tokens = new Tokens(text);
    DigitNumbers numbers = new DigitNumbers(tokens, prose, NONE);
    boolean comma = false;
    boolean points = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).isDigits()) {
        DecimalMarks here = numbers.marks(i);
        comma |= here.commaIsDecimal();
        points |= here.pointGroups();
      }
    }
    return new DecimalMarks(comma, points);
  }

  DecimalMarks and(DecimalMarks other) {
    return new DecimalMarks(
        commaIsDecimal || other.commaIsDecimal, pointGroups || other.pointGroups);
  }
}

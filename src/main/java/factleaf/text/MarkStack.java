package factleaf.text;

/**
 * Counts the marks that stand on one letter. No language has more than 30 (Unicode Standard Annex
 * 15, Stream-Safe Text Format); more hide the lines around them, and composing them takes the
 * square of their number.
 */
final class MarkStack {
  static final int MOST = 30;

  /** No mark is below this, and no character below it joins with another. */
  static final int FIRST = 0x300;

  private int height;

  /** How many marks there are now; what is dropped or refused is not added. */
  int add(int codePoint) {
    height = isMark(codePoint) ? height + 1 : 0;
    return height;
  }

  static boolean isMark(int codePoint) {
    return codePoint >= FIRST
        && switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}

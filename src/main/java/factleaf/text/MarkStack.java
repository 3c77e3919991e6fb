package factleaf.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Counts the marks that stand on one letter. No language has more than 30 (Unicode Standard Annex
 * 15, Stream-Safe Text Format); more hide the lines around them, and composing them takes the
 * square of their number.
 */
final class MarkStack {
  static final int MOST = 30;

  /** No mark is below this, and no character below it joins with another. */
  static final int FIRST = 0x300;

  private static final int FIRST_OVERLAY = 0x334;

  private int height;

  /** How many marks there are now; what is dropped or refused is not added. */
  int add(int codePoint) {
    height = isMark(codePoint) ? height + 1 : 0;
    return height;
  }

  /**
   * Whether a mark lies over a letter, so that it looks deleted or like another: an enclosing mark,
   * or one of the combining class 1 (overlays, Unicode 16). One that makes a sign of its own, as
   * that of "not equal", does not.
   */
  static boolean strikes(String text, int at) {
    int c = text.codePointAt(at);
    if (c < FIRST_OVERLAY || !isOverlay(c)) {
      return false;
    }
    int before = at == 0 ? ' ' : text.codePointBefore(at);
    String both = Character.toString(before) + Character.toString(c);
    return Normalizer.normalize(both, Form.NFC).equals(both);
  }

  private static boolean isOverlay(int c) {
    return c >= FIRST_OVERLAY && c <= 0x338
        || c == 0x20D2
        || c == 0x20D3
        || c >= 0x20D8 && c <= 0x20DA
        || c == 0x20E5
        || c == 0x20E6
        || c == 0x20EA
        || c == 0x20EB
        || Character.getType(c) == Character.ENCLOSING_MARK;
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

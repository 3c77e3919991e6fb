package factleaf.verify;

import factleaf.figure.Prose;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a narrow page broke a line. It goes on where a word is broken, and where a line too long
 * for a heading is followed by a lower-case letter, or by the rest of a figure.
 */
final class LineEnd {
  private static final int LONG = 60; // characters
  private static final Pattern BROKEN_WORD = Pattern.compile("\\p{L}[-\u00AD\u2010]\\s*$");
  private static final Pattern ENDED = Pattern.compile("[.!?:;][\"'”’)]*\\s*$");
  private static final Pattern GOES_ON = Pattern.compile("^\\s*\\p{Ll}");
  private static final Pattern NUMBER_GOES_ON =
      Pattern.compile("^\\s*(?:[½⅓⅔¼¾⅛⅜⅝⅞]|\\d\\s?[/\u2044]\\s?\\d|\\d)");
  private static final Pattern DIGIT_LAST = Pattern.compile("\\d\\s*$");

  private LineEnd() {}

  /** Whether a word is broken at the end of a line. */
  static boolean breaksWord(String line) {
    return BROKEN_WORD.matcher(line).find();
  }

  /**
   * Whether a line goes on.
   *
   * @param length of all that was joined to it, in characters
   * @param line the last part of it, which ends as it does
   */
  static boolean goesOn(int length, String line, String next, Optional<Prose> prose) {
    boolean word = breaksWord(line) && GOES_ON.matcher(next).find();
    boolean sentence =
        length >= LONG && !ENDED.matcher(line).find() && GOES_ON.matcher(next).find();
    boolean figure =
        length >= LONG
            && (DIGIT_LAST.matcher(line).find()
                || prose.filter(p -> p.opensNumber(line)).isPresent())
            && NUMBER_GOES_ON.matcher(next).find();
    return word || sentence || figure;
  }
}

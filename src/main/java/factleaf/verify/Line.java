package factleaf.verify;

import factleaf.figure.Prose;
import factleaf.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a kept text, with what a narrow page broke off it. Lines go on where a word is broken,
 * and where a line too long for a heading is followed by a lower-case letter. What nobody can see
 * is taken out.
 *
 * @param number of its first line, from 1
 */
record Line(String text, int number) {
  private static final int LONG = 60; // characters
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BROKEN_WORD = Pattern.compile("\\p{L}[-\u00AD\u2010]\\s*$");
  private static final Pattern ENDED = Pattern.compile("[.!?:;][\"'”’)]*\\s*$");
  private static final Pattern GOES_ON = Pattern.compile("^\\s*\\p{Ll}");
  private static final Pattern NUMBER_GOES_ON =
      Pattern.compile("^\\s*(?:[½⅓⅔¼¾⅛⅜⅝⅞]|\\d\\s?[/\u2044]\\s?\\d|\\d)");
  private static final Pattern DIGIT_LAST = Pattern.compile("\\d\\s*$");

  /**
   * The lines of a text.
   *
   * @param prose which words a number follows
   */
  static List<Line> of(String text, Optional<Prose> prose) {
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String last = "";
    int first = 1;
    int number = 0;
    for (String next : LINE_END.split(text, -1)) {
      number++;
      if (goesOn(line.length(), last, next, prose)) {
        line.append(BROKEN_WORD.matcher(last).find() ? "" : " ").append(next.strip());
      } else {
        lines.add(new Line(Characters.folded(line.toString()), first));
        line = new StringBuilder(next.stripTrailing());
        first = number;
      }
      last = next.stripTrailing();
    }
    lines.add(new Line(Characters.folded(line.toString()), first));
    return lines;
  }

  /**
   * Whether a line goes on.
   *
   * @param length of all that was joined to it, in characters
   * @param line the last part of it, which ends as it does
   */
  private static boolean goesOn(int length, String line, String next, Optional<Prose> prose) {
    boolean word = BROKEN_WORD.matcher(line).find() && GOES_ON.matcher(next).find();
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

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
    int number = 0;
    for (String line : LINE_END.split(text, -1)) {
      number++;
      if (!lines.isEmpty() && goesOn(lines.getLast().text(), line, prose)) {
        lines.set(lines.size() - 1, lines.getLast().with(line));
      } else {
        lines.add(new Line(line, number));
      }
    }
    return lines.stream()
        .map(line -> new Line(Characters.folded(line.text()), line.number()))
        .toList();
  }

  private static boolean goesOn(String line, String next, Optional<Prose> prose) {
    boolean word = BROKEN_WORD.matcher(line).find() && GOES_ON.matcher(next).find();
    boolean sentence =
        line.length() >= LONG && !ENDED.matcher(line).find() && GOES_ON.matcher(next).find();
    boolean figure =
        line.length() >= LONG
            && (DIGIT_LAST.matcher(line).find()
                || prose.filter(p -> p.opensNumber(line)).isPresent())
            && NUMBER_GOES_ON.matcher(next).find();
    return word || sentence || figure;
  }

  private Line with(String next) {
    String joint = BROKEN_WORD.matcher(text).find() ? "" : "\u0020";
    return new Line(text.stripTrailing() + joint + next.strip(), number);
  }
}

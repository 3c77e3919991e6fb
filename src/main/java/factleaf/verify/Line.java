package factleaf.verify;

import factleaf.figure.Prose;
import factleaf.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a kept text, with what a narrow page broke off it ({@link LineEnd}). What nobody can
 * see is taken out.
 *
 * @param number of its first line, from 1
 */
record Line(String text, int number) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

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
      if (LineEnd.goesOn(line.length(), last, next, prose)) {
        line.append(LineEnd.breaksWord(last) ? "" : " ").append(next.strip());
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
}

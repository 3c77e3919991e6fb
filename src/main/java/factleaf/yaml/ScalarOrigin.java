package factleaf.yaml;

import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import factleaf.text.OwnText;
import java.util.Arrays;

/**
 * The characters of the file from which a scalar was read. It can tell where a part of the value
 * stands, although quotes, escapes, indentation, folded lines and the form of letters make the
 * value differ from what is written.
 */
public final class ScalarOrigin {
  private static final int LOST = -1;

  private final String file;
  private final LineMap lines;
  private final int start;
  private final int end;
  private final OwnText text;

  /**
   * First and last index in the file, by unit of the text as YAML has it; made when it is first
   * asked for, by any thread.
   */
  private volatile int[] places = {};

  /**
   * @param file name of the file
   * @param lines the whole file
   * @param start index of the scalar's first character in {@code lines}, a quote or block sign
   *     included
   * @param end index behind its last
   * @param text what became of the scalar's text
   */
  ScalarOrigin(String file, LineMap lines, int start, int end, OwnText text) {
    this.file = file;
    this.lines = lines;
    this.start = start;
    this.end = end;
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The text as YAML has it. */
  String written() {
    return text.written();
  }

  /** Whether it has no quotes. */
  boolean isPlain() {
    return start < end && lines.at(start) != '"' && lines.at(start) != '\'';
  }

  /** The part of the scalar on its first line. */
  Span firstLine() {
    int stop = start;
    while (stop < end && !lines.isLineBreak(stop)) {
      stop++;
    }
    return lines.span(file, start, Math.max(1, stop - start));
  }

  /** Where {@code value[from, to)} stands; the whole first line if the walk loses its way. */
  Span locate(int from, int to) {
    int stop = Math.min(to, text.value().length());
    return from < stop ? locateWritten(text.start(from), text.end(stop - 1)) : firstLine();
  }

  /** The same, of a part that is not empty of the text as YAML has it. */
  Span locateWritten(int from, int to) {
    if (places.length == 0) {
      places = places(text.written());
    }
    int first = places[2 * from];
    int last = places[2 * (to - 1) + 1];
    if (first == LOST || last == LOST) {
      return firstLine();
    }
    boolean oneLine = lines.line(first) == lines.line(last);
    return lines.span(file, first, oneLine ? last - first + 1 : 1);
  }

  /** {@link #LOST} from where the file and the value no longer go together. */
  private int[] places(String value) {
    boolean quoted = start < end && lines.at(start) == '"';
    int[] found = new int[2 * value.length()];
    Arrays.fill(found, LOST);
    int at = start + leadIn();
    int i = 0;
    while (i < value.length()) {
      at = find(value, i, at, quoted);
      if (at == LOST) {
        return found;
      }
      boolean escaped = quoted && lines.at(at) == '\\';
      Escape sign = escaped ? Escape.at(lines, at, end) : new Escape(character(value, i), 1);
      for (int stop = i + sign.value().length(); i < stop; i++) {
        found[2 * i] = at;
        found[2 * i + 1] = at + sign.length() - 1;
      }
      at += sign.length();
    }
    return found;
  }

  private static String character(String value, int i) {
    return Character.toString(value.codePointAt(i));
  }

  /**
   * How many characters stand before the text itself: an opening quote, or the header line of a
   * block scalar.
   */
  private int leadIn() {
    int sign = start < end ? lines.at(start) : 0;
    if (sign == '"' || sign == '\'') {
      return 1;
    }
    if (sign != '|' && sign != '>') {
      return 0;
    }
    int i = start;
    while (i < end && !lines.isLineBreak(i)) {
      i++;
    }
    return i - start;
  }

  /**
   * Index at or after {@code at} of the next character or escape that became {@code value[i]}, or
   * {@link #LOST}.
   */
  private int find(String value, int i, int at, boolean quoted) {
    int wanted = value.codePointAt(i);
    boolean blank = wanted == ' ' || wanted == '\n' || wanted == '\t';
    for (int k = at; k < end; k++) {
      int c = lines.at(k);
      if (quoted && c == '\\') {
        Escape escape = Escape.at(lines, k, end);
        if (!escape.value().isEmpty()) {
          return value.startsWith(escape.value(), i) ? k : LOST;
        }
        k += escape.length() - 1;
      } else if (c == wanted || (blank && isBlank(k))) {
        return k;
      } else if (!isBlank(k) && c != '\'') {
        return LOST;
      }
    }
    return LOST;
  }

  private boolean isBlank(int index) {
    int c = lines.at(index);
    return c == ' ' || c == '\t' || lines.isLineBreak(index);
  }
}

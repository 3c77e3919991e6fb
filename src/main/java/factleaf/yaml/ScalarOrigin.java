package factleaf.yaml;

import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import java.util.Arrays;

/**
 * The characters of the file from which a scalar was read. It can tell where a part of the value
 * stands, although quotes, escapes, indentation and folded lines make the value differ from what is
 * written.
 */
public final class ScalarOrigin {
  private static final int LOST = -1;

  private final String file;
  private final LineMap text;
  private final int start;
  private final int end;

  /** Where each character of the value stands; made when it is first asked for, by any thread. */
  private volatile int[] places = {};

  /**
   * @param file name of the file
   * @param text the whole file
   * @param start index of the scalar's first character in {@code text}, a quote or block sign
   *     included
   * @param end index behind its last
   */
  ScalarOrigin(String file, LineMap text, int start, int end) {
    this.file = file;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The part of the scalar on its first line. */
  Span firstLine() {
    int stop = start;
    while (stop < end && !text.isLineBreak(stop)) {
      stop++;
    }
    return text.span(file, start, Math.max(1, stop - start));
  }

  /**
   * Where {@code value[from, to)} stands; the whole first line if the walk loses its way at an
   * escape.
   *
   * @param value the scalar's value, always the same
   */
  Span locate(String value, int from, int to) {
    if (places.length == 0) {
      places = places(value);
    }
    int stop = Math.min(to, value.length());
    int first = from < stop ? places[from] : LOST;
    int last = first == LOST ? LOST : places[stop - 1];
    if (last == LOST) {
      return firstLine();
    }
    boolean oneLine = text.line(first) == text.line(last);
    return text.span(file, first, oneLine ? last - first + 1 : 1);
  }

  /** Index in the file by offset in the value, in UTF-16 units; {@link #LOST} from an escape on. */
  private int[] places(String value) {
    int[] found = new int[value.length()];
    int at = start + leadIn();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      at = find(value.codePointAt(i), at);
      if (at == LOST) {
        Arrays.fill(found, i, found.length, LOST);
        return found;
      }
      Arrays.fill(found, i, i + Character.charCount(value.codePointAt(i)), at);
      at++;
    }
    return found;
  }

  /**
   * How many characters stand before the text itself: an opening quote, or the header line of a
   * block scalar.
   */
  private int leadIn() {
    int sign = start < end ? text.at(start) : 0;
    if (sign == '"' || sign == '\'') {
      return 1;
    }
    if (sign != '|' && sign != '>') {
      return 0;
    }
    int i = start;
    while (i < end && !text.isLineBreak(i)) {
      i++;
    }
    return i - start;
  }

  /**
   * Index at or after {@code at} of the next character that became {@code wanted}, or {@link
   * #LOST}.
   */
  private int find(int wanted, int at) {
    boolean blank = wanted == ' ' || wanted == '\n' || wanted == '\t';
    for (int i = at; i < end; i++) {
      int c = text.at(i);
      if (c == wanted || (blank && isBlank(i))) {
        return i;
      }
      boolean skippable = isBlank(i) || c == '\\' || c == '\'';
      if (!skippable) {
        return LOST;
      }
    }
    return LOST;
  }

  private boolean isBlank(int index) {
    int c = text.at(index);
    return c == ' ' || c == '\t' || text.isLineBreak(index);
  }
}

package factleaf.yaml;

import factleaf.diagnostic.Span;

/**
 * The characters of the file from which a scalar was read. It can tell where a part of the value
 * stands, although quotes, escapes, indentation and folded lines make the value differ from what is
 * written.
 *
 * @param file name of the file
 * @param text the whole file
 * @param start index of the scalar's first character in {@code text}, a quote or block sign
 *     included
 * @param end index behind its last
 */
public record ScalarOrigin(String file, LineMap text, int start, int end) {

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
   */
  Span locate(String value, int from, int to) {
    int first = -1;
    int at = start + leadIn();
    int last = at;
    int stop = Math.min(to, value.length());
    for (int i = 0; i < stop; i += Character.charCount(value.codePointAt(i))) {
      at = find(value.codePointAt(i), at);
      if (at < 0) {
        return firstLine();
      }
      if (i >= from && first < 0) {
        first = at;
      }
      last = at;
      at++;
    }
    if (first < 0) {
      return firstLine();
    }
    boolean oneLine = text.line(first) == text.line(last);
    return text.span(file, first, oneLine ? last - first + 1 : 1);
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

  /** Index at or after {@code at} of the next character that became {@code wanted}, or -1. */
  private int find(int wanted, int at) {
    boolean blank = wanted == ' ' || wanted == '\n' || wanted == '\t';
    for (int i = at; i < end; i++) {
      int c = text.at(i);
      if (c == wanted || (blank && isBlank(i))) {
        return i;
      }
      boolean skippable = isBlank(i) || c == '\\' || c == '\'';
      if (!skippable) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBlank(int index) {
    int c = text.at(index);
    return c == ' ' || c == '\t' || text.isLineBreak(index);
  }
}

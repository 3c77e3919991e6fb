package factleaf.text;

import factleaf.diagnostic.Span;
import java.util.Arrays;

/**
 * A text by code points, and the line and column of each. Lines end as YAML's do: LF, CR or CR LF.
 */
public final class LineMap {
  private final int[] codePoints;
  private final int[] lineStarts;

  public LineMap(String text) {
    codePoints = text.codePoints().toArray();
    int[] starts = new int[codePoints.length + 1];
    int lines = 1;
    for (int i = 0; i < codePoints.length; i++) {
      boolean crBeforeLf =
          codePoints[i] == '\r' && i + 1 < codePoints.length && codePoints[i + 1] == '\n';
      if (isLineBreak(i) && !crBeforeLf) {
        starts[lines++] = i + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  public int at(int index) {
    return codePoints[index];
  }

  /** What stands between two indexes. */
  public String text(int from, int to) {
    return new String(codePoints, from, to - from);
  }

  public int length() {
    return codePoints.length;
  }

  public boolean isLineBreak(int index) {
    return codePoints[index] == '\n' || codePoints[index] == '\r';
  }

  /** Line of the code point at an index, from 1. */
  public int line(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Index of the first code point of a place; at most the length. */
  public int index(Span place) {
    int line = Math.min(place.line(), lineStarts.length);
    return Math.min(lineStarts[line - 1] + place.column() - 1, codePoints.length);
  }

  public Span span(String file, int index, int length) {
    int line = line(index);
    return new Span(file, line, index - lineStarts[line - 1] + 1, length);
  }
}

package factleaf.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one line of a file.
 *
 * @param file the file's name as the user gave it
 * @param line line number, from 1
 * @param column column of the first character, from 1, counted in code points
 * @param length how many code points are meant, at least 1
 */
public record Span(String file, int line, int column, int length) implements Comparable<Span> {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing(Span::file)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::length);

  public Span {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("line, column and length count from 1");
    }
  }

  /** The beginning of a file, for findings about the file as a whole. */
  public static Span startOf(String file) {
    return new Span(file, 1, 1, 1);
  }

  @Override
  public int compareTo(Span other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

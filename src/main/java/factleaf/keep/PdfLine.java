package factleaf.keep;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a column, or a row of what may be a table.
 *
 * @param cells at least one; more than one where gaps are wide
 * @param end where the longest line of its column ends, in points
 */
record PdfLine(List<PdfSegment> cells, float end) {
  private static final Pattern LABEL =
      Pattern.compile("\\p{L}?\\d{1,2}([.]\\d{1,2})*[.)]?|\\(?\\p{L}[.)]|[•◦▪*–·‣●○\\p{Co}-]");

  PdfSegment first() {
    return cells.getFirst();
  }

  /** Whether it is a row; the number of a heading or the sign of an item is no cell. */
  boolean isRow() {
    return cells.size() > (LABEL.matcher(first().words()).matches() ? 2 : 1);
  }

  String words() {
    return cells.stream().map(PdfSegment::words).collect(Collectors.joining(" "));
  }

  float right() {
    return cells.getLast().end();
  }

  boolean isBold() {
    return cells.stream().allMatch(PdfSegment::isBold);
  }
}

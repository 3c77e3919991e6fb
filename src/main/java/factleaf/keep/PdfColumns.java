package factleaf.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lines of a page in the order in which they are read. A gutter is a strip that few lines
 * cross, with lines of words on both sides; lines that cross it part what is above from what is
 * below.
 */
final class PdfColumns {
  private static final int DEEPEST = 3; // gutters in gutters
  private static final float STEP = 2; // points
  private static final float HALF = 3; // points; half of the narrowest gutter
  private static final int FEWEST = 3; // lines beside a gutter
  private static final int WORDY = 15; // characters of most lines beside a gutter

  private final List<PdfLine> lines = new ArrayList<>();

  private PdfColumns() {}

  static List<PdfLine> lines(List<PdfSegment> page) {
    PdfColumns columns = new PdfColumns();
    columns.add(page, 0);
    return columns.lines;
  }

  private void add(List<PdfSegment> region, int depth) {
    Optional<Float> gutter = depth < DEEPEST ? gutter(region) : Optional.empty();
    if (gutter.isEmpty()) {
      addRows(region);
      return;
    }
    float x = gutter.get();
    List<PdfSegment> band = new ArrayList<>();
    List<PdfSegment> across = new ArrayList<>();
    for (PdfSegment segment : region) {
      boolean crosses = crosses(segment, x);
      if (crosses && !band.isEmpty()) {
        addSides(band, x, depth);
        band.clear();
      } else if (!crosses && !across.isEmpty()) {
        addRows(across);
        across.clear();
      }
      (crosses ? across : band).add(segment);
    }
    addRows(across);
    addSides(band, x, depth);
  }

  private void addSides(List<PdfSegment> band, float x, int depth) {
    add(band.stream().filter(s -> s.end() <= x + HALF).toList(), depth + 1);
    add(band.stream().filter(s -> s.end() > x + HALF).toList(), depth + 1);
  }

  /** The strip with most lines on its poorer side. */
  private static Optional<Float> gutter(List<PdfSegment> region) {
    float left = region.stream().map(PdfSegment::x).min(Comparator.naturalOrder()).orElse(0f);
    float right = region.stream().map(PdfSegment::end).max(Comparator.naturalOrder()).orElse(0f);
    Optional<Float> best = Optional.empty();
    long most = 0;
    for (float x = left + (right - left) / 5; x < right - (right - left) / 5; x += STEP) {
      float at = x;
      List<PdfSegment> before = side(region, s -> s.end() <= at + HALF);
      List<PdfSegment> behind = side(region, s -> s.x() >= at - HALF);
      long across = region.stream().filter(s -> crosses(s, at)).count();
      long worth = Math.min(before.size(), behind.size()) - 2 * across;
      if (worth > most && isWordy(before) && isWordy(behind)) {
        best = Optional.of(x);
        most = worth;
      }
    }
    return best;
  }

  private static List<PdfSegment> side(List<PdfSegment> region, Predicate<PdfSegment> where) {
    return region.stream().filter(where).toList();
  }

  private static boolean isWordy(List<PdfSegment> side) {
    return side.size() >= FEWEST
        && 2 * side.stream().filter(s -> s.words().length() >= WORDY).count() > side.size();
  }

  private static boolean crosses(PdfSegment segment, float x) {
    return segment.x() < x - HALF && segment.end() > x + HALF;
  }

  private void addRows(List<PdfSegment> region) {
    float end = region.stream().map(PdfSegment::end).max(Comparator.naturalOrder()).orElse(0f);
    List<PdfSegment> row = new ArrayList<>();
    for (PdfSegment segment : region) {
      if (!row.isEmpty() && segment.y() - row.getFirst().y() > segment.size() / 2) {
        lines.add(line(row, end));
        row.clear();
      }
      row.add(segment);
    }
    if (!row.isEmpty()) {
      lines.add(line(row, end));
    }
  }

  private static PdfLine line(List<PdfSegment> row, float end) {
    return new PdfLine(row.stream().sorted(Comparator.comparing(PdfSegment::x)).toList(), end);
  }
}

package factleaf.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on one line of a page and no wide gap parts, in points from the upper left corner.
 *
 * @param y of the base line of its largest glyph
 */
record PdfSegment(String words, int page, float x, float y, float end, float size, boolean isBold) {
  private static final float SAME_LINE = 0.5f; // of the size
  private static final float WIDE = 1.1f; // of the size
  private static final float MOSTLY = 0.9f; // of the glyphs

  /** The segments of a page's glyphs, line by line. */
  static List<PdfSegment> of(List<Glyph> page) {
    List<PdfSegment> segments = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : page.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
      if (!line.isEmpty() && isBelow(glyph, line.getFirst())) {
        addLine(line, segments);
        line.clear();
      }
      line.add(glyph);
    }
    addLine(line, segments);
    return segments;
  }

  private static boolean isBelow(Glyph glyph, Glyph first) {
    return glyph.y() - first.y() > SAME_LINE * Math.max(glyph.size(), first.size());
  }

  private static void addLine(List<Glyph> line, List<PdfSegment> segments) {
    List<Glyph> run = new ArrayList<>();
    for (Glyph glyph : line.stream().sorted(Comparator.comparing(Glyph::x)).toList()) {
      if (glyph.text().isBlank()) {
        continue; // gaps tell where words end
      }
      if (!run.isEmpty() && glyph.x() - run.getLast().end() > WIDE * glyph.size()) {
        segments.add(segment(run));
        run.clear();
      }
      run.add(glyph);
    }
    if (!run.isEmpty()) {
      segments.add(segment(run));
    }
  }

  private static PdfSegment segment(List<Glyph> run) {
    Glyph largest = run.stream().max(Comparator.comparing(Glyph::size)).orElseThrow();
    long bold = run.stream().filter(Glyph::isBold).count();
    return new PdfSegment(
        GlyphWords.of(run),
        largest.page(),
        run.getFirst().x(),
        largest.y(),
        run.getLast().end(),
        largest.size(),
        bold > MOSTLY * run.size());
  }
}

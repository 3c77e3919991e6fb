package factleaf.keep;

import java.util.List;
import java.util.Optional;

/** The words that glyphs make in the order given: lines are joined, gaps are blanks. */
final class GlyphWords {
  private static final float GAP = 0.18f; // of the size
  private static final float LINE = 0.6f; // of the size
  private static final float RAISED = 0.15f; // of the size
  private static final float SMALL = 0.85f; // of the size of what stands before

  private final StringBuilder text = new StringBuilder();
  private Optional<Glyph> last = Optional.empty(); // that is not raised
  private float end;

  static String of(List<Glyph> glyphs) {
    return new GlyphWords().next(glyphs);
  }

  /** The words of glyphs that follow those before. */
  String next(List<Glyph> glyphs) {
    text.setLength(0);
    for (Glyph glyph : glyphs) {
      last.ifPresent(before -> text.append(between(before, end, glyph)));
      boolean raised = last.filter(before -> isRaised(before, glyph)).isPresent();
      text.append(raised ? MarkupBlocks.raised(glyph.text()) : glyph.text());
      if (!raised) {
        last = Optional.of(glyph);
      }
      end = glyph.end();
    }
    return text.toString();
  }

  private static boolean isRaised(Glyph before, Glyph glyph) {
    return glyph.size() < SMALL * before.size()
        && before.y() - glyph.y() > RAISED * before.size()
        && before.y() - glyph.y() < before.size()
        && glyph.text().matches("[0-9]");
  }

  private static String between(Glyph before, float end, Glyph glyph) {
    boolean newLine =
        before.page() != glyph.page() || Math.abs(glyph.y() - before.y()) > LINE * before.size();
    if (newLine) {
      return before.text().matches("[-\u00AD\u2010]") ? "" : " ";
    }
    float gap = glyph.x() - end;
    return gap > GAP * before.size() || gap < -before.size() ? " " : "";
  }
}

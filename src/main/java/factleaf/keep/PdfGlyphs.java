package factleaf.keep;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of a document's pages, as they are painted. */
final class PdfGlyphs extends PDFMarkedContentExtractor {
  private static final int MOST_GLYPHS = 3_000_000;
  private static final int MOST_STEPS = 20_000_000;
  private static final float BELOW = 10_000; // points
  private static final float MARGINAL = 0.05f; // of all glyphs
  private static final int LOOK_BACK = 60; // glyphs of one letter

  /** Ends the reading of a document that would not end by itself, or fill the memory. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record Mark(int number, boolean isArtifact) {}

  private static final Mark NONE = new Mark(-1, false);

  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Map<String, List<Glyph>> byLetter = new HashMap<>();
  private final Map<Integer, List<Glyph>> byDirection = new HashMap<>(); // degrees
  private int page;
  private int found;
  private int steps;
  private int direction;
  private int turned;

  /** The glyphs of a page; those that stand on their side, as in margins, come below the others. */
  List<Glyph> of(PDPage of, int number) throws IOException {
    byDirection.clear();
    byLetter.clear();
    marks.clear();
    page = number;
    processPage(of);
    List<Integer> directions =
        byDirection.keySet().stream()
            .sorted(Comparator.comparing(d -> -byDirection.get(d).size()))
            .toList();
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < directions.size(); i++) {
      float down = i * BELOW;
      byDirection.get(directions.get(i)).forEach(glyph -> glyphs.add(glyph.lower(down)));
    }
    direction = directions.isEmpty() ? 0 : directions.getFirst();
    turned += directions.isEmpty() ? 0 : glyphs.size() - byDirection.get(direction).size();
    return glyphs;
  }

  /** Whether most glyphs of the last page stand on their side, as where the page is turned. */
  boolean isTurned() {
    return direction % 180 != 0;
  }

  /** Whether so many glyphs stand in other directions than their page that they may be its text. */
  boolean isMixed() {
    return turned > MARGINAL * found;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++steps > MOST_STEPS) {
      throw new Exceeded();
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    Mark above = marks.isEmpty() ? NONE : marks.peek();
    int number = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    marks.push(
        new Mark(
            number < 0 ? above.number() : number,
            above.isArtifact() || COSName.ARTIFACT.equals(tag)));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marks.isEmpty()) {
      marks.pop();
    }
  }

  @Override
  public void xobject(PDXObject picture) {
    // what it paints comes by itself
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++found > MOST_GLYPHS) {
      throw new Exceeded();
    }
    Mark mark = marks.isEmpty() ? NONE : marks.peek();
    String name = Optional.ofNullable(text.getFont().getName()).orElse("");
    Glyph glyph =
        new Glyph(
            Optional.ofNullable(text.getUnicode()).orElse(""),
            page,
            text.getXDirAdj(),
            text.getYDirAdj(),
            text.getXDirAdj() + text.getWidthDirAdj(),
            Math.max(1, Math.abs(text.getFontSizeInPt())),
            name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy).*"),
            mark.number(),
            mark.isArtifact());
    List<Glyph> same = byLetter.computeIfAbsent(glyph.text(), letter -> new ArrayList<>());
    List<Glyph> recent = same.subList(Math.max(0, same.size() - LOOK_BACK), same.size());
    if (recent.stream().noneMatch(g -> isPaintedTwice(g, glyph))) {
      same.add(glyph);
      byDirection.computeIfAbsent(Math.round(text.getDir()), d -> new ArrayList<>()).add(glyph);
    }
  }

  /** As some programs make bold letters and shadows. */
  private static boolean isPaintedTwice(Glyph glyph, Glyph again) {
    float near = glyph.size() / 8;
    return Math.abs(glyph.x() - again.x()) < near && Math.abs(glyph.y() - again.y()) < near;
  }
}

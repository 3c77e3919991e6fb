package factleaf.pdf.tagging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Text that was laid out beyond its box or the paper, where it would lie over other text or be cut
 * off. It names the words that have to be broken before the page is laid out again.
 */
public final class Overflow {
  /** In device dots: half a point, which nobody sees. */
  private static final int TOLERANCE = 10;

  private final Function<String, List<String>> split;
  private final Set<String> words = new LinkedHashSet<>();
  private Optional<String> cut = Optional.empty();

  /**
   * @param split the words of a text that no line breaks
   */
  public Overflow(Function<String, List<String>> split) {
    this.split = split;
  }

  /** The words that are too long for their place. */
  public Set<String> words() {
    return words;
  }

  /** The first text of the margins that is cut off; {@link Painted} knows of the content. */
  public Optional<String> cut() {
    return cut;
  }

  /** Takes a text of the margins that is cut off. */
  void cut(InlineText run) {
    cut = cut.or(() -> Optional.of(run.getSubstring()));
  }

  /**
   * Looks at a run that is painted. Blanks at its end may hang over an edge.
   *
   * @param right edge of the paper that the run may be painted on, in the run's dots
   */
  void look(RenderingContext c, InlineText run, int right) {
    InlineLayoutBox box = run.getParent();
    int begin = box.getAbsX() + run.getX();
    Box block = box.getLineBox().getParent();
    int room = block.getContentAreaEdge(block.getAbsX(), block.getAbsY(), c).width;
    boolean fits =
        begin >= -TOLERANCE
            && begin + run.getWidth() <= right + TOLERANCE
            && run.getWidth() <= room + TOLERANCE;
    int width = fits ? 0 : width(c, run, run.getSubstring());
    boolean offPaper = width > 0 && (begin < -TOLERANCE || begin + width > right + TOLERANCE);
    Optional<TableBox> table = offPaper ? table(block) : Optional.empty();
    if (table.isPresent()) {
      addTexts(c, table.get(), right / Math.max(1, table.get().numEffCols()));
    } else if (offPaper || width > room + TOLERANCE) {
      add(c, run, room);
    }
  }

  /** The words of a run that have no room, or else the longest. */
  private void add(RenderingContext c, InlineText run, int room) {
    List<String> all = split.apply(run.getSubstring());
    Set<String> wide = new LinkedHashSet<>();
    all.stream().filter(word -> width(c, run, word) > room).forEach(wide::add);
    if (wide.isEmpty()) {
      all.stream().max((a, b) -> width(c, run, a) - width(c, run, b)).ifPresent(wide::add);
    }
    wide.forEach(word -> words.add(word.strip()));
  }

  private static int width(RenderingContext c, InlineText run, String word) {
    ITextFSFont font = (ITextFSFont) run.getParent().getStyle().getFSFont(c);
    return (int) font.getFontDescription().getFont().getWidthPoint(word.strip(), font.getSize2D());
  }

  /** The outermost table that a box stands in. */
  private static Optional<TableBox> table(Box box) {
    Optional<TableBox> table = Optional.empty();
    for (Box around = box; around != null; around = around.getParent()) {
      table = around instanceof TableBox found ? Optional.of(found) : table;
    }
    return table;
  }

  /** The words in a box that take more than their share of its width. */
  private void addTexts(RenderingContext c, Box box, int share) {
    Deque<Object> left = new ArrayDeque<>(List.of(box));
    while (!left.isEmpty()) {
      switch (left.remove()) {
        case InlineText text ->
            split.apply(text.getSubstring()).stream()
                .filter(word -> width(c, text, word) > share)
                .forEach(word -> words.add(word.strip()));
        case InlineLayoutBox inline -> left.addAll(inline.getInlineChildren());
        case Box parent -> left.addAll(parent.getChildren());
        default -> {}
      }
    }
  }
}

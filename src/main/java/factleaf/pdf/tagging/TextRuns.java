package factleaf.pdf.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xhtmlrenderer.render.InlineText;

/**
 * Runs of text that wait to be painted. Flying Saucer paints the bare text of a line before the
 * text of its inline elements; here runs come out in reading order. So most of them go on with the
 * marked-content sequence before, and the page's content reads like the document (ISO 14289-1,
 * 7.2).
 */
final class TextRuns {
  /**
   * A run.
   *
   * @param blankFollows whether a blank stands behind it, that it does not have itself
   */
  record Run(ContentItem item, InlineText text, boolean blankFollows) {
    private boolean isBlank() {
      return text.getSubstring().isBlank();
    }

    private Run withBlank() {
      String words = text.getSubstring();
      boolean has = Character.isWhitespace(words.charAt(words.length() - 1));
      return new Run(item, text, !has);
    }
  }

  private final List<Run> waiting = new ArrayList<>();

  void add(Run run) {
    waiting.add(run);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The runs in reading order, blanks joined to the words before them; then none wait. */
  List<Run> take() {
    waiting.sort(Comparator.comparingInt(run -> run.item().order()));
    List<Run> taken = new ArrayList<>(waiting.size());
    for (Run run : waiting) {
      if (run.isBlank() && !taken.isEmpty()) {
        taken.set(taken.size() - 1, taken.getLast().withBlank());
      } else {
        taken.add(run);
      }
    }
    waiting.clear();
    return taken;
  }
}

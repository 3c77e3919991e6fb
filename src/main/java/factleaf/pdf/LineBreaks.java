package factleaf.pdf;

import java.text.BreakIterator;
import java.util.Locale;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line may end. The engine also breaks addresses at their slashes, and for that looks
 * through the rest of the text at each word; here only where there is a slash, and not in a text
 * that would take it minutes.
 */
final class LineBreaks implements LineBreakingStrategy {
  /** In characters; ten times the longest paragraph of a handout. */
  private static final int LONG = 4_000;

  private final LineBreakingStrategy atSlashes = new DefaultLineBreakingStrategy();

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    if (text.length() < LONG && text.indexOf('/') >= 0) {
      return atSlashes.getBreakPointsProvider(text, language, style);
    }
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    return () -> next(breaks);
  }

  private static BreakPoint next(BreakIterator breaks) {
    int position = breaks.next();
    return position == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(position);
  }
}

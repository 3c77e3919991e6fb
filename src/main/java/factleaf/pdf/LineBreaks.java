package factleaf.pdf;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line may end: between words; in an address behind its slashes; nowhere in words that a
 * no-break space holds together, such as a figure and its unit, nor behind a colon between digits;
 * and in words that were found to be too long for their line between any letters.
 */
final class LineBreaks implements LineBreakingStrategy {
  /** In characters; ten times the longest paragraph of a handout. */
  private static final int LONG = 4_000;

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char SOFT_HYPHEN = '\u00AD';

  private final LineBreakingStrategy atSlashes = new DefaultLineBreakingStrategy();
  private final Set<String> tooLong;

  /**
   * @param tooLong words that have no room in their line
   */
  LineBreaks(Set<String> tooLong) {
    this.tooLong = tooLong;
  }

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    return new Ends(text, ends(text, language, style));
  }

  /** The words of a text, each with the blank behind it. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Ends ends = new Ends(text, between(text));
    for (int start = 0, end = ends.whole(); end > 0; start = end, end = ends.whole()) {
      words.add(text.substring(start, end));
    }
    return words;
  }

  /**
   * The engine also breaks addresses at their slashes, and for that looks through the rest of the
   * text at each word; here only where there is a slash, and not in a text that would take it
   * minutes.
   */
  private BreakPointsProvider ends(String text, String language, CalculatedStyle style) {
    return text.length() < LONG && text.indexOf('/') >= 0
        ? atSlashes.getBreakPointsProvider(text, language, style)
        : between(text);
  }

  private static BreakPointsProvider between(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    return () -> new BreakPoint(breaks.next());
  }

  /** The places where lines of one text may end. */
  private final class Ends implements BreakPointsProvider {
    private final String text;
    private final BreakPointsProvider all;
    private final Deque<Integer> inside = new ArrayDeque<>();
    private int start;

    Ends(String text, BreakPointsProvider all) {
      this.text = text;
      this.all = all;
    }

    @Override
    public BreakPoint next() {
      if (inside.isEmpty()) {
        int from = start;
        int end = whole();
        if (end < 0) {
          return BreakPoint.getDonePoint();
        }
        addInside(from, end);
        inside.add(end);
      }
      return new BreakPoint(inside.remove());
    }

    /** The end of the next word; negative if there is none. */
    int whole() {
      int end = all.next().getPosition();
      while (end > 0 && end < text.length() && isHeld(end)) {
        end = all.next().getPosition();
      }
      start = end;
      return end;
    }

    private boolean isHeld(int at) {
      if (text.charAt(at - 1) == SOFT_HYPHEN || isInRatio(at)) {
        return true;
      }
      int from = at;
      while (from > 0 && !isBlank(text.charAt(from - 1))) {
        from--;
      }
      int to = at;
      while (to < text.length() && !isBlank(text.charAt(to))) {
        to++;
      }
      return from < at && text.substring(from, to).indexOf(NO_BREAK_SPACE) >= 0;
    }

    /** 1:10,000 and 18:00 */
    private boolean isInRatio(int at) {
      return at > 1
          && text.charAt(at - 1) == ':'
          && Character.isDigit(text.charAt(at - 2))
          && Character.isDigit(text.charAt(at));
    }

    /** What was held together is let go at its no-break spaces before it is between letters. */
    private void addInside(int from, int end) {
      String word = text.substring(from, end).strip();
      boolean broken =
          from == 0 ? tooLong.stream().anyMatch(w -> w.endsWith(word)) : tooLong.contains(word);
      if (!broken) {
        return;
      }
      int space = text.indexOf(NO_BREAK_SPACE, from);
      if (space >= 0 && space + 1 < end) {
        addInside(from, space + 1);
        inside.add(space + 1);
        addInside(space + 1, end);
        return;
      }
      BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
      letters.setText(text.substring(from, end));
      for (int at = letters.next(); at > 0 && from + at < end; at = letters.next()) {
        inside.add(from + at);
      }
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c); // a no-break space is none
  }
}

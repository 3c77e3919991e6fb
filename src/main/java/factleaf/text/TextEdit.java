package factleaf.text;

import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Span;
import java.util.Map;
import java.util.TreeMap;

/** A text that is changed at places of it: all else stays, letter by letter. */
public final class TextEdit {
  private final String text;
  private final LineMap lines;
  private final TreeMap<Integer, Change> changes = new TreeMap<>();

  private record Change(int end, String by) {}

  public TextEdit(String text) {
    this.text = text;
    this.lines = new LineMap(text);
  }

  /**
   * Writes something in place of what stands between two offsets of the text as it was, in UTF-16
   * units.
   *
   * @return false, and nothing is changed, where there is a change already
   */
  public boolean replace(int start, int end, String by) {
    Map.Entry<Integer, Change> before = changes.lowerEntry(Math.max(end, start + 1));
    boolean free = before == null || before.getKey() != start && before.getValue().end() <= start;
    if (free) {
      changes.put(start, new Change(end, by));
    }
    return free;
  }

  /** The same, of the place of a finding; false, too, if something else stands there. */
  public boolean replace(Span place, Fix fix) {
    int start = text.offsetByCodePoints(0, lines.index(place));
    int end = Math.min(text.length(), start + fix.was().length());
    return spaced(text.substring(start, end)).equals(spaced(fix.was()))
        && replace(start, end, fix.by());
  }

  /** Texts that were read have fewer kinds of blanks than files. */
  private static String spaced(String text) {
    return text.replaceAll("\\p{Zs}", " ");
  }

  /** The text with its changes. */
  public String text() {
    StringBuilder edited = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Change> change : changes.entrySet()) {
      edited.append(text, at, change.getKey()).append(change.getValue().by());
      at = change.getValue().end();
    }
    return edited.append(text, at, text.length()).toString();
  }
}

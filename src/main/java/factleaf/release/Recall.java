package factleaf.release;

import factleaf.diff.Change;
import java.util.List;

/**
 * Copies in circulation that nobody should go by any more.
 *
 * @param since from which edition or day on they are looked for, as the user wrote it
 * @param sheets by title; those that have none are left out
 */
public record Recall(String since, List<OfSheet> sheets) {
  /**
   * The copies of one sheet.
   *
   * @param current what takes their place; if the sheet is withdrawn, that nothing does
   */
  public record OfSheet(String id, String title, String current, List<Copy> copies) {}

  /**
   * An edition that was handed out.
   *
   * @param on the day of its release
   * @param changes the critical and major changes since; none if the sheet is withdrawn
   */
  public record Copy(String edition, String on, List<Line> changes) {}

  /** A change as words; empty where there was, or is, nothing. */
  public record Line(String severity, String about, String old, String now) {
    public static Line of(Change change) {
      return new Line(
          change.severity().id(),
          change.about(),
          change.old().map(Change.Place::text).orElse(""),
          change.now().map(Change.Place::text).orElse(""));
    }

    private String text() {
      return severity + ", " + about + ": " + named(old) + " -> " + named(now);
    }

    private static String named(String text) {
      return text.isEmpty() ? "nothing" : text;
    }
  }

  /** The list for a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (OfSheet sheet : sheets) {
      text.append(sheet.title() + " (" + sheet.id() + "): " + sheet.current() + "\n");
      for (Copy copy : sheet.copies()) {
        text.append("  take away edition " + copy.edition() + " of " + copy.on() + "\n");
        copy.changes().forEach(change -> text.append("    " + change.text() + "\n"));
      }
    }
    return text.isEmpty()
        ? "no edition released since " + since + " has a critical or major change\n"
        : text.toString();
  }
}

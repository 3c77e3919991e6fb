package factleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of measures: what was to be reached and what was. */
final class Targets {
  private record Row(String measure, String found, String target, String verdict) {}

  private final List<Row> rows = new ArrayList<>();
  private boolean complete = true;

  /** A quotient that must be at least so large. */
  void atLeast(String measure, double found, double target) {
    add(measure, "%.2f".formatted(found), "at least " + number(target), found >= target);
  }

  /** A figure that must be at most so large. */
  void atMost(String measure, double found, double target, String format) {
    String limit = "at most " + format.formatted(target);
    add(measure, format.formatted(found), limit, found <= target);
  }

  void notAsked(String measure) {
    rows.add(new Row(measure, "-", "-", "not asked for"));
  }

  void notRun(String measure, String why) {
    complete = false;
    rows.add(new Row(measure, "-", "-", "not run: " + why));
  }

  /** Whether all that was asked for could be measured. */
  boolean complete() {
    return complete;
  }

  private void add(String measure, String found, String target, boolean reached) {
    rows.add(new Row(measure, found, target, reached ? "reached" : "MISSED"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  @Override
  public String toString() {
    Table table = new Table(1, "measure", "measured", "to reach", "");
    rows.forEach(r -> table.row(r.measure, r.found, r.target, r.verdict));
    return table.toString();
  }
}

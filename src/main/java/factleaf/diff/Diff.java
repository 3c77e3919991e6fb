package factleaf.diff;

import factleaf.vocabulary.ChangeSeverity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in a folder of sheets, or in one.
 *
 * @param old what the user called the earlier one
 * @param now what the user called the later one
 * @param sheets those in which something changed, in the order of their ids
 */
public record Diff(String old, String now, List<SheetDiff> sheets) {
  public Diff {
    sheets =
        sheets.stream()
            .filter(sheet -> !sheet.changes().isEmpty())
            .sorted(Comparator.comparing(SheetDiff::id))
            .toList();
  }

  /** Whether something weighs so much, or more. */
  public boolean has(ChangeSeverity least) {
    return changes().anyMatch(change -> change.severity().compareTo(least) <= 0);
  }

  /** How many changes of each severity there are, what weighs most first. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (ChangeSeverity severity : ChangeSeverity.values()) {
      long count = changes().filter(change -> change.severity() == severity).count();
      counts.put(severity.id(), count);
    }
    return counts;
  }

  /** The counts in words. */
  public String summary() {
    return counts().entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }

  private Stream<Change> changes() {
    return sheets.stream().flatMap(sheet -> sheet.changes().stream());
  }
}

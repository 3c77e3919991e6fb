package factleaf.report;

import factleaf.diagnostic.RuleInfo;
import factleaf.diff.Change;
import factleaf.diff.Diff;
import factleaf.vocabulary.ChangeSeverity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes as items. */
public final class ChangeItems {
  private ChangeItems() {}

  /**
   * Each change at its place in the later file, or where it was.
   *
   * @param least from which severity on a change fails the run; empty if none does
   */
  public static List<Item> of(Diff diff, Optional<ChangeSeverity> least) {
    return diff.sheets().stream()
        .flatMap(sheet -> sheet.changes().stream().map(change -> item(sheet.id(), change, least)))
        .sorted(Comparator.comparing(Item::span))
        .toList();
  }

  /** What the kinds of changes are. */
  public static Map<String, RuleInfo> rules(Diff diff) {
    return diff.sheets().stream()
        .flatMap(sheet -> sheet.changes().stream())
        .collect(Collectors.toMap(Change::kindId, ChangeItems::rule, (first, second) -> first));
  }

  private static Item item(String sheet, Change change, Optional<ChangeSeverity> least) {
    String old = change.old().map(was -> "was \"" + was.text() + "\"").orElse("was not there");
    String now = change.now().map(is -> "is \"" + is.text() + "\"").orElse("is gone");
    return new Item(
        level(change.severity(), least),
        change.kindId(),
        change.now().or(change::old).orElseThrow().span(),
        change.subject().isEmpty() ? sheet : change.subject(),
        change.severity().id() + " change of " + change.about() + ": " + old + ", " + now,
        change.now().isPresent() ? "" : "the place is that in the earlier file",
        Optional.empty());
  }

  private static Level level(ChangeSeverity severity, Optional<ChangeSeverity> least) {
    if (least.filter(from -> severity.compareTo(from) <= 0).isPresent()) {
      return Level.ERROR;
    }
    return severity.compareTo(ChangeSeverity.MAJOR) <= 0 ? Level.WARNING : Level.NOTE;
  }

  private static RuleInfo rule(Change change) {
    return RuleInfo.error(
            change.kindId(),
            "A change of the kind " + change.kindId() + ", " + change.severity().id() + ".",
            "docs/diff.md says what it is, and how much kinds weigh.",
            "Hold the later text against its sources.")
        .asWarning();
  }
}

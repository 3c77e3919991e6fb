package factleaf.release;

import factleaf.diff.Change;
import factleaf.diff.SheetDiff;
import factleaf.handout.Handout;
import factleaf.vocabulary.ChangeSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What some readers read otherwise than in an earlier edition: the statements of their handouts as
 * these print them, with limits, flags and how soon to act.
 *
 * @param important what may be dangerous to go by, the most dangerous first
 * @param others in the order of the handouts
 * @param legend the flags that stand on these statements
 */
public record ReaderChanges(
    List<Changed> important, List<Changed> others, List<Handout.FlagMeaning> legend) {
  static final ReaderChanges NONE = new ReaderChanges(List.of(), List.of(), List.of());

  /**
   * A statement, then and now; without lines where there is none.
   *
   * @param id of the entry as it is now, or as it was
   */
  public record Changed(String id, Statement old, Statement now) {}

  /**
   * @param tier how soon to act; empty where the entry has no tier
   * @param under the heading under which it stands; empty where the tier is one
   * @param text empty where there is no statement
   * @param applies the limits in words
   */
  public record Statement(
      String tier,
      String under,
      String term,
      String text,
      List<String> applies,
      List<Handout.Flagging> flags) {
    static final Statement NONE = new Statement("", "", "", "", List.of(), List.of());

    static Statement of(Handout.Entry entry, String tier, String under) {
      List<Handout.Flagging> flags =
          entry.flags().stream()
              .map(f -> new Handout.Flagging(f.id(), f.name(), f.shape(), f.why(), List.of()))
              .toList();
      return new Statement(tier, under, entry.term(), entry.text(), entry.applies(), flags);
    }
  }

  private record Weighed(ChangeSeverity severity, Changed changed) {}

  /**
   * @param old what they read in the earlier edition
   * @param now what they read in the later one, on the same handouts
   * @param diff what changed between both
   */
  static ReaderChanges of(ReaderTexts old, ReaderTexts now, SheetDiff diff) {
    Map<String, Weighed> found = new LinkedHashMap<>();
    for (int i = 0; i < now.handouts().size(); i++) {
      changed(old.statements(i), now.statements(i), diff)
          .forEach(
              changed ->
                  found.putIfAbsent(
                      changed.id(), new Weighed(severity(changed.id(), diff), changed)));
    }
    List<Weighed> sorted =
        found.values().stream().sorted(Comparator.comparing(Weighed::severity)).toList();
    List<Handout> shown = Stream.concat(old.handouts().stream(), now.handouts().stream()).toList();
    return new ReaderChanges(
        pick(sorted, true), pick(sorted, false), legend(shown, found.values().stream()));
  }

  private static Stream<Changed> changed(
      Map<String, Statement> before, Map<String, Statement> after, SheetDiff diff) {
    Map<String, Statement> lost = new LinkedHashMap<>(before);
    List<Changed> changed = new ArrayList<>();
    after.forEach(
        (id, now) -> {
          Statement old = lost.remove(diff.renamed().getOrDefault(id, id));
          changed.add(new Changed(id, old == null ? Statement.NONE : old, now));
        });
    lost.forEach((id, old) -> changed.add(new Changed(id, old, Statement.NONE)));
    return changed.stream()
        .filter(each -> !each.old().equals(each.now()))
        .filter(each -> !isElsewhere(each, before, after));
  }

  /** Whether the same statement stood, or stands, under another id. */
  private static boolean isElsewhere(
      Changed changed, Map<String, Statement> before, Map<String, Statement> after) {
    return changed.old() == Statement.NONE && before.containsValue(changed.now())
        || changed.now() == Statement.NONE && after.containsValue(changed.old());
  }

  /** What weighs most of all that changed of an entry. */
  private static ChangeSeverity severity(String id, SheetDiff diff) {
    return diff.changes().stream()
        .filter(change -> change.subject().equals(id))
        .map(Change::severity)
        .min(Comparator.naturalOrder())
        .orElse(ChangeSeverity.EDITORIAL);
  }

  private static List<Changed> pick(List<Weighed> sorted, boolean important) {
    return sorted.stream()
        .filter(w -> w.severity().compareTo(ChangeSeverity.MAJOR) <= 0 == important)
        .map(Weighed::changed)
        .toList();
  }

  private static List<Handout.FlagMeaning> legend(List<Handout> handouts, Stream<Weighed> all) {
    List<String> flags =
        all.flatMap(w -> Stream.of(w.changed().old(), w.changed().now()))
            .flatMap(statement -> statement.flags().stream())
            .map(Handout.Flagging::id)
            .toList();
    return handouts.stream()
        .flatMap(handout -> handout.legend().stream())
        .filter(flag -> flags.contains(flag.id()))
        .collect(
            Collectors.toMap(
                Handout.FlagMeaning::id, flag -> flag, (one, same) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}

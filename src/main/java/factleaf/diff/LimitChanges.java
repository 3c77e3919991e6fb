package factleaf.diff;

import factleaf.fact.Applies;
import factleaf.vocabulary.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Entries that are now for more, fewer or other people.
 *
 * @param what "route", "region" or "population"
 * @param limits those of an entry; none is no limit
 * @param includes whether one limit takes in another
 * @param wider a kind of change; as are those that follow
 * @param dosed what it is instead, but for fewer, if the entry has a dose
 */
record LimitChanges(
    String what,
    Function<Applies, List<String>> limits,
    BiPredicate<String, String> includes,
    ChangeKind wider,
    ChangeKind narrower,
    ChangeKind changed,
    Map<ChangeKind, ChangeKind> dosed)
    implements Comparison.OfEntries {

  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    List<String> old = limits.apply(entry.old().fact().applies());
    List<String> now = limits.apply(entry.now().fact().applies());
    boolean kept = takesIn(now, old);
    boolean within = takesIn(old, now);
    if (kept && within) {
      return Stream.of();
    }
    boolean warning = entry.old().warns() && entry.now().warns();
    ChangeKind less = warning ? ChangeKind.WARNING_NARROWER : narrower;
    ChangeKind kind = kept ? wider : within ? less : changed;
    boolean dose = entry.now().hasDose(sheets.vocabulary());
    return Stream.of(
        sheets.changed(
            dose ? dosed.getOrDefault(kind, kind) : kind,
            entry.id(),
            what,
            entry.old().place(text(old)),
            entry.now().place(text(now))));
  }

  private boolean takesIn(List<String> some, List<String> others) {
    return some.isEmpty()
        || !others.isEmpty()
            && others.stream().allMatch(o -> some.stream().anyMatch(s -> includes.test(s, o)));
  }

  private static String text(List<String> all) {
    return all.isEmpty() ? "all" : String.join(", ", all);
  }
}

package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Source;
import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet, then and now.
 *
 * @param lost entries that are gone
 * @param added entries that are new
 * @param sources its sources; one with a new id is known by its address or title
 * @param words those that turn a sentence, in its language
 */
record SheetPair(
    Edition old,
    Edition now,
    List<EntryPair> entries,
    List<Entry> lost,
    List<Entry> added,
    Matched<Source> sources,
    Vocabulary vocabulary,
    TurningWords words) {
  /** From how much in common on an entry with another id is the same, most first. */
  private static final List<Double> ALIKE = List.of(0.95, 0.75, 0.5);

  /** Entries beyond are known by their ids only, so that a broken file costs no minutes. */
  private static final int MOST = 1000;

  static SheetPair of(Edition old, Edition now, Vocabulary vocabulary, TurningWords words) {
    Matched<Entry> entries =
        Matched.of(old.entries(), now.entries()).by((a, b) -> a.fact().id().equals(b.fact().id()));
    if (entries.lost().size() <= MOST && entries.added().size() <= MOST) {
      entries = byContent(entries);
    }
    return new SheetPair(
        old,
        now,
        entries.pairs().stream().map(EntryPair::of).toList(),
        entries.lost(),
        entries.added(),
        Matched.of(List.copyOf(old.sheet().sources()), List.copyOf(now.sheet().sources()))
            .by((a, b) -> a.id().equals(b.id()))
            .by((a, b) -> a.address().isPresent() && a.address().equals(b.address()))
            .by((a, b) -> a.title().equals(b.title())),
        vocabulary,
        words);
  }

  private static Matched<Entry> byContent(Matched<Entry> entries) {
    Map<Entry, Set<String>> features = new IdentityHashMap<>();
    Stream.of(entries.lost(), entries.added())
        .flatMap(List::stream)
        .forEach(entry -> features.put(entry, entry.features()));
    Matched<Entry> all = entries;
    for (double least : ALIKE) {
      BiPredicate<Entry, Entry> alike =
          (a, b) -> likeness(features.get(a), features.get(b)) >= least;
      all = all.by(alike);
    }
    return all;
  }

  /** What two entries have in common, from 0 to 1. */
  private static double likeness(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return 2.0 * common.size() / Math.max(1, some.size() + others.size());
  }

  /** The id that a source of the later sheet had in the earlier one, or else its own. */
  Map<String, String> sourceNames() {
    return sources.pairs().stream()
        .collect(Collectors.toMap(pair -> pair.now().id(), pair -> pair.old().id()));
  }

  /** The ids that entries had, by those they have now, where these differ. */
  Map<String, String> renamed() {
    return entries.stream()
        .filter(pair -> !pair.old().fact().id().equals(pair.id()))
        .collect(Collectors.toMap(EntryPair::id, pair -> pair.old().fact().id(), (a, b) -> a));
  }

  Change lost(ChangeKind kind, String subject, String what, Place old) {
    return change(kind, subject, what, Optional.of(old), Optional.empty());
  }

  Change added(ChangeKind kind, String subject, String what, Place now) {
    return change(kind, subject, what, Optional.empty(), Optional.of(now));
  }

  Change changed(ChangeKind kind, String subject, String what, Place old, Place now) {
    return change(kind, subject, what, Optional.of(old), Optional.of(now));
  }

  /** A change, if there is one: if the texts are not the same. */
  Stream<Change> compare(ChangeKind kind, String subject, String what, Place old, Place now) {
    return old.text().equals(now.text())
        ? Stream.of()
        : Stream.of(changed(kind, subject, what, old, now));
  }

  private Change change(
      ChangeKind kind, String subject, String what, Optional<Place> old, Optional<Place> now) {
    return new Change(vocabulary.changes().get(kind), kind, subject, what, old, now);
  }
}

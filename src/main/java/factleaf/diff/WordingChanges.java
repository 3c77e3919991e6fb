package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.vocabulary.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Wordings, short forms and terms: changed, turned round, lost and added. */
final class WordingChanges implements Comparison.OfEntries {
  private static final String TERM = "term";

  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    return Stream.of(
            in("wording", Fact::say, sheets, entry),
            in("short form", Fact::brief, sheets, entry),
            in(TERM, Fact::term, sheets, entry).distinct())
        .flatMap(changes -> changes);
  }

  private static Stream<Change> in(
      String what, Function<Fact, List<Say>> texts, SheetPair sheets, EntryPair entry) {
    Map<String, String> names = entry.names();
    Matched<Say> says =
        Matched.of(texts.apply(entry.old().fact()), texts.apply(entry.now().fact()))
            .by((a, b) -> a.audience().equals(b.audience()));
    boolean lost = entry.old().warns() && !what.equals(TERM);
    boolean added = entry.now().warns() && !what.equals(TERM);
    return Stream.of(
            says.pairs().stream()
                .flatMap(
                    pair ->
                        changed(
                            what(what, pair.now()),
                            place(pair.old(), Map.of()),
                            place(pair.now(), names),
                            sheets,
                            entry)),
            says.lost().stream()
                .map(
                    say ->
                        sheets.lost(
                            lost ? ChangeKind.WARNING_LOST : ChangeKind.WORDING_LOST,
                            entry.id(),
                            what(what, say),
                            place(say, Map.of()))),
            says.added().stream()
                .map(
                    say ->
                        sheets.added(
                            added ? ChangeKind.WARNING_ADDED : ChangeKind.WORDING_ADDED,
                            entry.id(),
                            what(what, say),
                            place(say, names))))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> changed(
      String what, Place old, Place now, SheetPair sheets, EntryPair entry) {
    if (Words.of(old.text(), now.text()).isSame()) {
      return Stream.of();
    }
    return Stream.of(
        sheets.changed(kind(what, old, now, sheets, entry), entry.id(), what, old, now));
  }

  /** A term is what a whole row is about. */
  private static ChangeKind kind(
      String what, Place old, Place now, SheetPair sheets, EntryPair entry) {
    boolean acts = entry.old().instructs() || entry.now().instructs();
    if (acts && !what.equals(TERM) && sheets.words().allow(old.text(), now.text())) {
      return ChangeKind.PROHIBITION_LOST;
    }
    if (acts && sheets.words().countOtherwise(old.text(), now.text())) {
      return ChangeKind.DOSE_REWORDED;
    }
    if (what.equals(TERM) || sheets.words().turn(old.text(), now.text())) {
      return ChangeKind.WORDING_TURNED;
    }
    if (entry.now().warns()) {
      return ChangeKind.WARNING_REWORDED;
    }
    return acts ? ChangeKind.INSTRUCTION_REWORDED : ChangeKind.WORDING_CHANGED;
  }

  /** A term may be one for all audiences. */
  private static String what(String what, Say say) {
    return what.equals(TERM) ? what : what + " for " + say.audience();
  }

  /** A text in which figures have the names that they had before. */
  private static Place place(Say say, Map<String, String> names) {
    return new Place(
        say.wording().scalar().span(),
        say.wording().text(name -> "{" + names.getOrDefault(name, name) + "}"));
  }
}

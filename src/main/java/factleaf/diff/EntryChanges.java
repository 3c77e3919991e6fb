package factleaf.diff;

import factleaf.vocabulary.ChangeKind;
import java.util.stream.Stream;

/** Entries added, removed, renamed and moved; where they warn, warnings lost and added. */
final class EntryChanges implements Comparison {
  @Override
  public Stream<Change> in(SheetPair sheets) {
    return Stream.of(
            sheets.lost().stream().map(entry -> lost(entry, sheets)),
            sheets.added().stream().map(entry -> added(entry, sheets)),
            sheets.entries().stream().flatMap(entry -> in(sheets, entry)))
        .flatMap(changes -> changes);
  }

  private static Change lost(Entry entry, SheetPair sheets) {
    ChangeKind kind = entry.warns() ? ChangeKind.WARNING_LOST : ChangeKind.ENTRY_REMOVED;
    return sheets.lost(kind, entry.fact().id(), what(entry), entry.place());
  }

  private static Change added(Entry entry, SheetPair sheets) {
    ChangeKind kind = entry.warns() ? ChangeKind.WARNING_ADDED : ChangeKind.ENTRY_ADDED;
    return sheets.added(kind, entry.fact().id(), what(entry), entry.place());
  }

  private static String what(Entry entry) {
    return "entry in \"" + entry.section() + "\"";
  }

  private static Stream<Change> in(SheetPair sheets, EntryPair entry) {
    Entry old = entry.old();
    Entry now = entry.now();
    return Stream.concat(
        sheets.compare(
            ChangeKind.ENTRY_RENAMED,
            entry.id(),
            "id",
            old.place(old.fact().id()),
            now.place(now.fact().id())),
        sheets.compare(
            moved(old, now),
            entry.id(),
            "section",
            old.place(old.section()),
            now.place(now.section())));
  }

  private static ChangeKind moved(Entry old, Entry now) {
    if (old.warns() && !now.warns()) {
      return ChangeKind.WARNING_LOST;
    }
    if (old.isAboutUse() && !now.isAboutUse() || old.instructs() && !now.instructs()) {
      return ChangeKind.INSTRUCTION_MOVED;
    }
    return old.warns() == now.warns() ? ChangeKind.ENTRY_MOVED : ChangeKind.WARNING_ADDED;
  }
}

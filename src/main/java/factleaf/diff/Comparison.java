package factleaf.diff;

import java.util.stream.Stream;

/** Looks for changes of some kind. */
interface Comparison {
  Stream<Change> in(SheetPair sheets);

  /** Looks for changes within entries. */
  interface OfEntries extends Comparison {
    Stream<Change> in(SheetPair sheets, EntryPair entry);

    @Override
    default Stream<Change> in(SheetPair sheets) {
      return sheets.entries().stream().flatMap(entry -> in(sheets, entry));
    }
  }
}

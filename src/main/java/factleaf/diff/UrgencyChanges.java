package factleaf.diff;

import factleaf.fact.Urgency;
import factleaf.vocabulary.ChangeKind;
import java.util.stream.Stream;

/** Entries that now ask readers to act later or sooner; one without a tier asks nothing. */
final class UrgencyChanges implements Comparison.OfEntries {
  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    return sheets.compare(
        rank(entry.now()) > rank(entry.old())
            ? ChangeKind.URGENCY_LATER
            : ChangeKind.URGENCY_SOONER,
        entry.id(),
        "urgency",
        entry.old().place(tier(entry.old())),
        entry.now().place(tier(entry.now())));
  }

  private static int rank(Entry entry) {
    return entry.fact().urgency().map(Urgency::rank).orElse(Integer.MAX_VALUE);
  }

  private static String tier(Entry entry) {
    return entry.fact().urgency().map(Urgency::tier).orElse("none");
  }
}

package factleaf.diff;

import factleaf.fact.Dispute;
import factleaf.fact.Flag;
import factleaf.vocabulary.ChangeKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags lost, gained, and with another reason. */
final class FlagChanges implements Comparison.OfEntries {
  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    String id = entry.id();
    Entry old = entry.old();
    Entry now = entry.now();
    Matched<Flag> flags = Matched.of(old.flags(), now.flags()).by((a, b) -> a.id().equals(b.id()));
    return Stream.of(
            flags.lost().stream()
                .map(f -> sheets.lost(ChangeKind.FLAG_LOST, id, what(f), old.place(text(f)))),
            flags.added().stream()
                .map(f -> sheets.added(ChangeKind.FLAG_GAINED, id, what(f), now.place(text(f)))),
            flags.pairs().stream()
                .flatMap(
                    pair ->
                        sheets.compare(
                            ChangeKind.FLAG_CHANGED,
                            id,
                            what(pair.now()),
                            old.place(text(pair.old())),
                            now.place(text(pair.now())))))
        .flatMap(changes -> changes);
  }

  private static String what(Flag flag) {
    return "flag \"" + flag.id() + "\"";
  }

  /** Why it is there. */
  private static String text(Flag flag) {
    return switch (flag) {
      case Flag.SourcesDisagree disagree ->
          disagree.against().stream().map(FlagChanges::text).collect(Collectors.joining("; "));
      case Flag.WeakSource weak -> "weak sources only";
      case Flag.Uncertain uncertain ->
          uncertain.uncertainty().because().id() + ": " + uncertain.uncertainty().note();
    };
  }

  private static String text(Dispute dispute) {
    return dispute.says() + ", " + CitationChanges.text(dispute.citation());
  }
}

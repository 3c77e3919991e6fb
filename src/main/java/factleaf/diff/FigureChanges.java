package factleaf.diff;

import factleaf.diff.Entry.Named;
import factleaf.diff.Matched.Pair;
import factleaf.figure.FigureStep;
import factleaf.vocabulary.ChangeKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Doses up or down, other units, other figures. */
final class FigureChanges implements Comparison.OfEntries {
  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    Matched<Named> figures = entry.figures();
    return Stream.of(
            figures.pairs().stream().flatMap(pair -> changed(pair, sheets, entry)),
            figures.lost().stream()
                .map(f -> sheets.lost(ChangeKind.FIGURE_LOST, entry.id(), what(f), f.place())),
            figures.added().stream()
                .map(f -> sheets.added(ChangeKind.FIGURE_ADDED, entry.id(), what(f), f.place())))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> changed(Pair<Named> pair, SheetPair sheets, EntryPair entry) {
    Named old = pair.old();
    Named now = pair.now();
    boolean dose =
        entry.old().isDose(old, sheets.vocabulary())
            || entry.now().isDose(now, sheets.vocabulary());
    return kind(FigureStep.of(old.figure().figure(), now.figure().figure()), dose).stream()
        .map(kind -> sheets.changed(kind, entry.id(), what(now), old.place(), now.place()));
  }

  private static Optional<ChangeKind> kind(FigureStep step, boolean dose) {
    return switch (step) {
      case SAME -> Optional.empty();
      case REWRITTEN -> Optional.of(ChangeKind.FIGURE_REWRITTEN);
      case UNIT -> Optional.of(ChangeKind.UNIT_CHANGED);
      case UP -> Optional.of(dose ? ChangeKind.DOSE_UP : ChangeKind.FIGURE_CHANGED);
      case DOWN -> Optional.of(dose ? ChangeKind.DOSE_DOWN : ChangeKind.FIGURE_CHANGED);
      case OTHER -> Optional.of(dose ? ChangeKind.DOSE_CHANGED : ChangeKind.FIGURE_CHANGED);
    };
  }

  private static String what(Named named) {
    return "figure \"" + named.name() + "\"";
  }
}

package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Citation;
import factleaf.fact.Rejection;
import factleaf.vocabulary.ChangeKind;
import java.util.Map;
import java.util.stream.Stream;

/** Claims that are no longer rejected, newly rejected, or rejected for another reason. */
final class RejectionChanges implements Comparison {
  private static final String WHAT = "rejected claim";

  @Override
  public Stream<Change> in(SheetPair sheets) {
    Map<String, String> names = sheets.sourceNames();
    Matched<Rejection> rejected =
        Matched.of(sheets.old().sheet().rejected(), sheets.now().sheet().rejected())
            .by((a, b) -> isOfOneClaim(a.citation(), b.citation(), names));
    return Stream.of(
            rejected.lost().stream()
                .map(r -> sheets.lost(ChangeKind.REJECTION_DROPPED, "", WHAT, place(r))),
            rejected.added().stream()
                .map(r -> sheets.added(ChangeKind.REJECTION_ADDED, "", WHAT, place(r))),
            rejected.pairs().stream()
                .filter(pair -> !text(pair.old()).equals(text(pair.now())))
                .map(
                    pair ->
                        sheets.changed(
                            ChangeKind.REJECTION_CHANGED,
                            "",
                            WHAT,
                            place(pair.old()),
                            place(pair.now()))))
        .flatMap(changes -> changes);
  }

  private static boolean isOfOneClaim(Citation old, Citation now, Map<String, String> names) {
    return CitationChanges.isOfOneSource(old, now, names)
        && old.at().equals(now.at())
        && old.find().equals(now.find());
  }

  private static Place place(Rejection rejection) {
    return new Place(
        rejection.citation().span(),
        CitationChanges.text(rejection.citation()) + ", " + text(rejection));
  }

  private static String text(Rejection rejection) {
    String claim = rejection.claim().map(words -> " (" + words + ")").orElse("");
    return rejection.reason().id() + ": " + rejection.note() + claim;
  }
}

package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Citation;
import factleaf.fact.Fact.Reference;
import factleaf.vocabulary.ChangeKind;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Citations lost, added, and of other words; the last strong one lost. */
final class CitationChanges implements Comparison.OfEntries {
  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    Map<String, String> names = sheets.sourceNames();
    Map<String, String> figures = entry.names();
    Matched<Citation> citations =
        Matched.of(entry.old().fact().cite(), entry.now().fact().cite())
            .by((a, b) -> isOfOneSource(a, b, names) && isOfOneText(a, b, figures))
            .by((a, b) -> isOfOneSource(a, b, names));
    boolean bare = entry.now().fact().cite().stream().noneMatch(entry.now()::isStrong);
    return Stream.of(
            citations.lost().stream()
                .map(
                    lost ->
                        sheets.lost(
                            bare && entry.old().isStrong(lost)
                                ? ChangeKind.SUPPORT_LOST
                                : ChangeKind.CITATION_LOST,
                            entry.id(),
                            what(lost),
                            place(lost))),
            citations.added().stream()
                .map(
                    added ->
                        sheets.added(
                            ChangeKind.CITATION_ADDED, entry.id(), what(added), place(added))),
            citations.pairs().stream()
                .filter(pair -> !isOfOneText(pair.old(), pair.now(), figures))
                .map(
                    pair ->
                        sheets.changed(
                            ChangeKind.CITATION_CHANGED,
                            entry.id(),
                            what(pair.now()),
                            place(pair.old()),
                            place(pair.now()))))
        .flatMap(changes -> changes);
  }

  static boolean isOfOneSource(Citation old, Citation now, Map<String, String> names) {
    return old.source().equals(names.getOrDefault(now.source(), now.source()));
  }

  private static boolean isOfOneText(Citation old, Citation now, Map<String, String> figures) {
    return old.at().equals(now.at())
        && old.find().equals(now.find())
        && figures(old, name -> name)
            .equals(figures(now, name -> figures.getOrDefault(name, name)));
  }

  private static Set<String> figures(Citation citation, UnaryOperator<String> name) {
    return citation.figures().stream().map(Reference::id).map(name).collect(Collectors.toSet());
  }

  private static String what(Citation citation) {
    return "citation of \"" + citation.source() + "\"";
  }

  private static Place place(Citation citation) {
    return new Place(citation.span(), text(citation));
  }

  /** What it points to. */
  static String text(Citation citation) {
    String quoted =
        citation.find().stream().map(f -> "\"" + f + "\"").collect(Collectors.joining(", "));
    String figures =
        citation.figures().stream().map(Reference::id).collect(Collectors.joining(", "));
    return citation.source()
        + ", at \""
        + citation.at()
        + "\": "
        + quoted
        + (figures.isEmpty() ? "" : ", for " + figures);
  }
}

package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Applies;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.ChangeSeverity;
import factleaf.vocabulary.Term;
import factleaf.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changed in one sheet.
 *
 * @param id of the sheet as it is now
 * @param title of the sheet as it is now
 * @param changes what weighs most first
 * @param renamed the ids that entries had, by those they have now, where these differ
 */
public record SheetDiff(
    String id, String title, List<Change> changes, Map<String, String> renamed) {
  /** The one list of what is looked for. */
  private static final List<Comparison> COMPARISONS =
      List.of(
          new FigureChanges(),
          new EntryChanges(),
          new WordingChanges(),
          new FlagChanges(),
          new CitationChanges(),
          new SourceChanges(),
          new LimitChanges(
              "route",
              applies -> ids(applies.routes()),
              String::equals,
              ChangeKind.ROUTE_WIDER,
              ChangeKind.ROUTE_NARROWER,
              ChangeKind.ROUTE_CHANGED,
              Map.of(ChangeKind.ROUTE_WIDER, ChangeKind.DOSE_FOR_OTHERS)),
          new LimitChanges(
              "region",
              applies -> applies.regions().stream().map(Region::code).sorted().toList(),
              (one, other) -> new Region(one).includes(new Region(other)),
              ChangeKind.REGION_WIDER,
              ChangeKind.REGION_NARROWER,
              ChangeKind.REGION_CHANGED,
              Map.of()),
          new LimitChanges(
              "population",
              SheetDiff::populations,
              String::equals,
              ChangeKind.POPULATION_WIDER,
              ChangeKind.POPULATION_NARROWER,
              ChangeKind.POPULATION_CHANGED,
              Map.of(
                  ChangeKind.POPULATION_WIDER,
                  ChangeKind.DOSE_FOR_OTHERS,
                  ChangeKind.POPULATION_CHANGED,
                  ChangeKind.DOSE_FOR_OTHERS)),
          new UrgencyChanges(),
          new DetailChanges(),
          new RejectionChanges(),
          new SheetFieldChanges());

  public SheetDiff {
    changes = changes.stream().sorted(Change.ORDER).toList();
  }

  /**
   * Compares two editions of a sheet.
   *
   * @param words those that turn a sentence, in the sheet's language
   */
  public static SheetDiff of(Edition old, Edition now, Vocabulary vocabulary, TurningWords words) {
    SheetPair pair = SheetPair.of(old, now, vocabulary, words);
    return of(now, COMPARISONS.stream().flatMap(each -> each.in(pair)).toList(), pair.renamed());
  }

  /** A sheet that is gone. */
  public static SheetDiff lost(Edition edition, Vocabulary vocabulary) {
    return whole(ChangeKind.SHEET_REMOVED, edition, vocabulary, place(edition), Optional.empty());
  }

  /** A sheet that is new. */
  public static SheetDiff added(Edition edition, Vocabulary vocabulary) {
    return whole(ChangeKind.SHEET_ADDED, edition, vocabulary, Optional.empty(), place(edition));
  }

  private static SheetDiff whole(
      ChangeKind kind,
      Edition edition,
      Vocabulary vocabulary,
      Optional<Place> old,
      Optional<Place> now) {
    ChangeSeverity severity = vocabulary.changes().get(kind);
    return of(
        edition, List.of(new Change(severity, kind, "", "the whole sheet", old, now)), Map.of());
  }

  private static Optional<Place> place(Edition edition) {
    FactSheet sheet = edition.sheet();
    String text = sheet.title() + ", edition " + sheet.edition();
    return Optional.of(new Place(sheet.span(), text));
  }

  private static SheetDiff of(Edition edition, List<Change> changes, Map<String, String> renamed) {
    return new SheetDiff(edition.sheet().id(), edition.sheet().title(), changes, renamed);
  }

  private static List<String> ids(List<Term> terms) {
    return terms.stream().map(Term::id).sorted().toList();
  }

  /** One limit for all of them: a list may mean those who belong to each. */
  private static List<String> populations(Applies applies) {
    String all = ids(applies.populations()).stream().collect(Collectors.joining(", "));
    return all.isEmpty() ? List.of() : List.of(all);
  }
}

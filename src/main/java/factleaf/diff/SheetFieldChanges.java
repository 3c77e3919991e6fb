package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.FactSheet;
import factleaf.handout.Profiles;
import factleaf.vocabulary.ChangeKind;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a sheet says of itself: its name, codes, glossary, review. */
final class SheetFieldChanges implements Comparison {
  private record Part(ChangeKind kind, String what, Function<FactSheet, String> text) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(ChangeKind.SHEET_CHANGED, "id", FactSheet::id),
          new Part(ChangeKind.SHEET_CHANGED, "title", FactSheet::title),
          new Part(ChangeKind.SHEET_CHANGED, "language", FactSheet::language),
          new Part(
              ChangeKind.SHEET_CHANGED,
              "profile",
              sheet -> sheet.profile().map(Scalar::value).orElse(Profiles.USUAL)),
          new Part(ChangeKind.SHEET_CHANGED, "codes", sheet -> text(sheet.codes(), code -> code)),
          new Part(ChangeKind.SHEET_CHANGED, "glossary", SheetFieldChanges::glossary),
          new Part(ChangeKind.SHEET_CHANGED, "lines", sheet -> text(sheet.lines(), Scalar::value)),
          new Part(ChangeKind.REVIEW_CHANGED, "edition", FactSheet::edition),
          new Part(ChangeKind.REVIEW_CHANGED, "tags", sheet -> String.join(", ", sheet.tags())),
          new Part(
              ChangeKind.REVIEW_CHANGED,
              "review",
              sheet -> "checked " + sheet.review().checked() + ", due " + sheet.review().due()));

  @Override
  public Stream<Change> in(SheetPair sheets) {
    FactSheet old = sheets.old().sheet();
    FactSheet now = sheets.now().sheet();
    return PARTS.stream()
        .flatMap(
            part ->
                sheets.compare(
                    part.kind(),
                    "",
                    part.what(),
                    new Place(old.span(), part.text().apply(old)),
                    new Place(now.span(), part.text().apply(now))));
  }

  private static String glossary(FactSheet sheet) {
    Map<String, String> words = new TreeMap<>();
    sheet.glossary().forEach(entry -> words.put(entry.word(), entry.explanation()));
    return text(words, word -> word);
  }

  /** In the order of the keys. */
  private static <T> String text(Map<String, T> map, Function<T, String> value) {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(map).forEach((key, of) -> pairs.add(key + ": " + value.apply(of)));
    return pairs.isEmpty() ? "none" : String.join(", ", pairs);
  }
}

package factleaf.diff;

import factleaf.fact.Allowance;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Reference;
import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.Icon;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else an entry has: a place among the key facts, leave to break rules, links, remarks. */
final class DetailChanges implements Comparison.OfEntries {
  private record Part(ChangeKind kind, String what, Function<Fact, String> text) {}

  private static Part detail(String what, Function<Fact, String> text) {
    return new Part(ChangeKind.DETAIL_CHANGED, what, text);
  }

  private static final List<Part> PARTS =
      List.of(
          new Part(ChangeKind.KEY_CHANGED, "key fact for", fact -> ids(fact.key())),
          new Part(
              ChangeKind.ALLOWANCE_CHANGED,
              "rules it may break",
              fact -> list(fact.allow().stream().map(Allowance::rule))),
          detail("why it may break them", DetailChanges::reasons),
          new Part(
              ChangeKind.ALLOWANCE_CHANGED,
              "counterparts elsewhere",
              fact -> ids(fact.counterpart())),
          detail("related entries", fact -> ids(fact.see())),
          detail("pictogram", fact -> fact.icon().map(Icon::id).orElse("none")),
          detail("why for clinicians only", fact -> fact.clinicianOnly().orElse("none")),
          detail("note", fact -> fact.note().orElse("none")));

  @Override
  public Stream<Change> in(SheetPair sheets, EntryPair entry) {
    Entry old = entry.old();
    Entry now = entry.now();
    return PARTS.stream()
        .flatMap(
            part ->
                sheets.compare(
                    part.kind(),
                    entry.id(),
                    part.what(),
                    old.place(part.text().apply(old.fact())),
                    now.place(part.text().apply(now.fact()))));
  }

  private static String ids(List<Reference> references) {
    return list(references.stream().map(Reference::id));
  }

  private static String list(Stream<String> names) {
    String list = names.sorted().collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }

  private static String reasons(Fact fact) {
    return fact.allow().stream().map(a -> a.why()).sorted().collect(Collectors.joining("; "));
  }
}

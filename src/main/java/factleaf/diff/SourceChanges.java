package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.diff.Matched.Pair;
import factleaf.fact.Identifier;
import factleaf.fact.Ignored;
import factleaf.fact.Region;
import factleaf.fact.Source;
import factleaf.fact.Source.Snapshot;
import factleaf.figure.PartialDate;
import factleaf.vocabulary.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources of another kind, read again, or otherwise changed. */
final class SourceChanges implements Comparison {
  private record Part(ChangeKind kind, String what, Function<Source, String> text) {
    private static Part of(String what, Function<Source, String> text) {
      return new Part(ChangeKind.SOURCE_CHANGED, what, text);
    }

    private static Part of(Identifier identifier) {
      return maybe(identifier.key(), source -> source.identifier(identifier));
    }

    private static Part maybe(String what, Function<Source, Optional<String>> text) {
      return of(what, source -> text.apply(source).orElse("none"));
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part(ChangeKind.SOURCE_REREAD, "day of reading", s -> s.read().toString()),
          Part.of("title", Source::title),
          Part.maybe("authors", Source::authors),
          Part.maybe("publisher", Source::publisher),
          Part.maybe("date", source -> source.issued().map(PartialDate::written)),
          Part.maybe("language", Source::language),
          Part.maybe("region", source -> source.region().map(Region::code)),
          Part.maybe("address", Source::address),
          Part.maybe("note", Source::note),
          Part.of(Identifier.DOI),
          Part.of(Identifier.PMID),
          Part.of(Identifier.SETID),
          Part.of(Identifier.VERSION),
          Part.maybe("kept text", source -> source.snapshot().map(Snapshot::sha256)),
          Part.of("ignored passages", SourceChanges::ignored));

  @Override
  public Stream<Change> in(SheetPair sheets) {
    return sheets.sources().pairs().stream()
        .flatMap(
            pair ->
                Stream.concat(
                        Stream.of(kind(pair, sheets.vocabulary().kinds().ids())), PARTS.stream())
                    .flatMap(part -> compare(part, pair, sheets)));
  }

  /**
   * @param kinds of source as the vocabulary lists them, the strongest first
   */
  private static Part kind(Pair<Source> pair, List<String> kinds) {
    boolean up = kinds.indexOf(pair.now().kind().id()) < kinds.indexOf(pair.old().kind().id());
    boolean weak = pair.now().kind().weak() && !pair.old().kind().weak();
    ChangeKind kind =
        weak ? ChangeKind.SOURCE_WEAK : up ? ChangeKind.SOURCE_STRONGER : ChangeKind.SOURCE_WEAKER;
    return new Part(kind, "kind of source", source -> source.kind().id());
  }

  private static Stream<Change> compare(Part part, Pair<Source> pair, SheetPair sheets) {
    return sheets.compare(
        part.kind(),
        pair.now().id(),
        part.what(),
        new Place(pair.old().span(), part.text().apply(pair.old())),
        new Place(pair.now().span(), part.text().apply(pair.now())));
  }

  private static String ignored(Source source) {
    return source.ignored().stream().map(Ignored::find).collect(Collectors.joining("; "));
  }
}

package factleaf.build;

import factleaf.handout.Handout;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entries of a handout say. */
record Statements(Handout handout) {
  /** All of it, short forms too. */
  List<String> all() {
    Stream<Handout.Entry> briefs =
        handout
            .parts()
            .flatMap(part -> part instanceof Handout.Briefs b ? b.entries().stream() : Stream.of());
    return Stream.concat(entries(), briefs).map(Handout.Entry::text).toList();
  }

  /** What each entry says where it stands, by its id. */
  Map<String, String> byId() {
    return entries()
        .collect(Collectors.toMap(Handout.Entry::id, Handout.Entry::text, (first, next) -> first));
  }

  private Stream<Handout.Entry> entries() {
    return handout
        .parts()
        .flatMap(
            part ->
                switch (part) {
                  case Handout.EntryList list -> list.entries().stream();
                  case Handout.EntryTable table -> table.entries().stream();
                  case Handout.EntryCells cells -> cells.entries().stream();
                  case Handout.Help help ->
                      help.cards().stream().flatMap(card -> card.entries().stream());
                  default -> Stream.of();
                });
  }
}

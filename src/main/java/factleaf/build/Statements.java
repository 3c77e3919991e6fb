package factleaf.build;

import factleaf.handout.Handout;
import factleaf.handout.Proof;
import java.util.List;
import java.util.Map;
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

  /** What entries say where they stand, each with its id; in a register, to each audience. */
  List<Map.Entry<String, String>> marked() {
    Stream<Map.Entry<String, String>> registered =
        handout
            .parts()
            .flatMap(part -> part instanceof Proof.Register r ? r.statements().stream() : null)
            .flatMap(item -> item.says().stream().map(s -> Map.entry(item.entry(), s.text())));
    return Stream.concat(entries().map(e -> Map.entry(e.id(), e.text())), registered)
        .distinct()
        .toList();
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

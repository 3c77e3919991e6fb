package factleaf.build;

import factleaf.handout.Handout;
import factleaf.handout.Proof;
import factleaf.page.EntryCheck.Words;
import java.util.List;
import java.util.stream.Stream;

/** What the entries of a handout say. */
record Statements(Handout handout) {
  /** All of it, short forms too. */
  List<String> all() {
    Stream<Handout.Entry> briefs =
        handout.parts().flatMap(p -> p instanceof Handout.Briefs b ? b.entries().stream() : null);
    return Stream.concat(handout.parts().flatMap(Statements::entries), briefs)
        .map(Handout.Entry::text)
        .toList();
  }

  /** What elements of entries hold: what they say, flags, limits, terms; cards have no terms. */
  List<Words> marked() {
    return handout.parts().flatMap(Statements::marked).distinct().toList();
  }

  private static Stream<Words> marked(Handout.Part part) {
    return switch (part) {
      case Proof.Register register ->
          register.statements().stream()
              .flatMap(
                  item ->
                      Stream.concat(
                          item.says().stream().map(s -> new Words(item.entry(), "", s.text())),
                          around(item.entry(), item.term(), item.flags(), item.applies())));
      case Handout.Help help -> entries(help).flatMap(e -> marked(e, ""));
      default -> entries(part).flatMap(e -> marked(e, e.term()));
    };
  }

  private static Stream<Words> marked(Handout.Entry entry, String term) {
    return Stream.concat(
        Stream.of(new Words(entry.id(), "", entry.text())),
        around(entry.id(), term, entry.flags(), entry.applies()));
  }

  private static Stream<Words> around(
      String id, String term, List<Handout.Flagging> flags, List<String> limits) {
    return Stream.of(
            Stream.of(new Words(id, "the term of", term)),
            flags.stream().map(flag -> new Words(id, "the flag of", flag.name())),
            limits.stream().map(limit -> new Words(id, "the limit of", limit)))
        .flatMap(words -> words)
        .filter(words -> !words.text().isEmpty());
  }

  private static Stream<Handout.Entry> entries(Handout.Part part) {
    return switch (part) {
      case Handout.EntryList list -> list.entries().stream();
      case Handout.EntryTable table -> table.entries().stream();
      case Handout.EntryCells cells -> cells.entries().stream();
      case Handout.Help help -> help.cards().stream().flatMap(card -> card.entries().stream());
      default -> Stream.of();
    };
  }
}

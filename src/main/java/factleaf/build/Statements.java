package factleaf.build;

import factleaf.handout.Handout;
import factleaf.handout.Proof;
import factleaf.handout.WithdrawalText;
import factleaf.page.EntryCheck.Words;
import factleaf.page.HeadingCheck.Heads;
import factleaf.page.HeadingCheck.Place;
import factleaf.page.NoticeCheck.Notice;
import java.util.List;
import java.util.stream.Stream;

/** What a handout says, for the checks of its page. */
record Statements(Handout handout) {
  /** What its entries say, short forms too. */
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

  /** Where elements of entries lead: to the sources that they cite. */
  List<Words> cited() {
    return handout
        .parts()
        .flatMap(Statements::entries)
        .flatMap(
            e ->
                e.marks().stream()
                    .map(m -> new Words(e.id(), "the link to a source of", "#" + m.target())))
        .distinct()
        .toList();
  }

  /** What it is about, and why nobody should rely on it. */
  List<Notice> notices() {
    Handout.Head head = handout.head();
    WithdrawalText withdrawal = head.withdrawal();
    boolean withdrawn = !withdrawal.on().isEmpty();
    Stream<Notice> about =
        Stream.of(
            new Notice("the title", List.of(head.title())),
            new Notice("the edition", List.of(word("edition"), head.edition())));
    Stream<Notice> standing =
        withdrawn
            ? Stream.of(
                    word("withdrawn-notice"),
                    withdrawal.on(),
                    withdrawal.because(),
                    withdrawal.instead())
                .map(text -> new Notice("that it is withdrawn", List.of(text)))
            : Stream.concat(
                Stream.of(new Notice("the next review", List.of(word("due"), head.due()))),
                head.notices().stream()
                    .map(notice -> new Notice("the notice", List.of(notice.text()))));
    return Stream.concat(about, standing).toList();
  }

  private String word(String name) {
    return handout.words().get(name);
  }

  /** Where its entries stand. */
  List<Place> places() {
    return handout.sections().stream()
        .flatMap(
            section -> section.parts().stream().flatMap(part -> places(section.heading(), part)))
        .distinct()
        .toList();
  }

  private static Stream<Place> places(String section, Handout.Part part) {
    return switch (part) {
      case Handout.Help help ->
          help.cards().stream()
              .flatMap(
                  card ->
                      card.entries().stream()
                          .map(e -> new Place(e.id(), new Heads(section, card.name()))));
      default ->
          marked(part).map(words -> new Place(words.entry(), new Heads(section, part.heading())));
    };
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
            flags.stream().map(flag -> new Words(id, "why it flags", flag.why())),
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

package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
import factleaf.language.LayReader;
import factleaf.language.Negation;
import java.util.List;
import java.util.Optional;

/**
 * {@code lost-negation}: the words that an entry quotes forbid something, and its wording for
 * clinicians is about the same and has no word that denies. Lay wordings are read clause by clause
 * ({@code turned-warning}). The words are in {@code negation.yaml}; those of sources in other
 * languages match none of them.
 */
final class LostNegation implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<Negation> negation = report.needed(subject.language().negation());
    Optional<LayReader> reader = report.layReader(subject.language());
    if (negation.isPresent() && reader.isPresent()) {
      for (Fact fact : subject.sheet().facts().toList()) {
        check(fact, negation.get(), reader.get(), subject, report);
      }
    }
  }

  private static void check(
      Fact fact, Negation negation, LayReader reader, Subject subject, Report report) {
    List<String> denying =
        fact.cite().stream()
            .flatMap(citation -> citation.find().stream())
            .filter(words -> report.read(subject.sheet().language(), words, negation::isIn))
            .toList();
    if (denying.isEmpty()) {
      return;
    }
    for (Say say : Subject.says(fact).toList()) {
      List<String> sentences = sentences(fact, say, reader);
      boolean one = fact.say().contains(say) && !subject.isLay(say.audience());
      denying.stream()
          .filter(q -> negation.isLost(q, sentences, subject.sheet().title(), one))
          .findFirst()
          .ifPresent(quoted -> report(fact, say.wording(), quoted, report));
    }
  }

  /** The sentences of a wording, each with the entry's term before it. */
  private static List<String> sentences(Fact fact, Say say, LayReader reader) {
    String term =
        fact.term().stream()
            .filter(t -> t.audience().equals(say.audience()))
            .map(t -> t.wording().plain() + ": ")
            .findFirst()
            .orElse("");
    return reader.sentences(say.wording().plain()).stream().map(s -> term + s.text()).toList();
  }

  private static void report(Fact fact, Wording wording, String quoted, Report report) {
    report.at(
        fact,
        wording.scalar().span(),
        "the quoted words say \"" + quoted + "\", and this denies nothing",
        "put the negation back, quote other words, or allow it with the reason");
  }
}

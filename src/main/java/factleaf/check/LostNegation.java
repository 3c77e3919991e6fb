package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
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
    if (negation.isPresent()) {
      subject.sheet().facts().forEach(fact -> check(fact, negation.get(), subject, report));
    }
  }

  private static void check(Fact fact, Negation negation, Subject subject, Report report) {
    List<String> forbidding =
        fact.cite().stream()
            .flatMap(citation -> citation.find().stream())
            .filter(negation::forbids)
            .toList();
    fact.say().stream()
        .filter(say -> !subject.isLay(say.audience()))
        .map(Say::wording)
        .forEach(
            wording ->
                forbidding.stream()
                    .filter(quoted -> negation.isLost(quoted, wording.plain()))
                    .findFirst()
                    .ifPresent(quoted -> report(fact, wording, quoted, report)));
  }

  private static void report(Fact fact, Wording wording, String quoted, Report report) {
    report.at(
        fact,
        wording.scalar().span(),
        "the quoted words say \"" + quoted + "\", and this denies nothing",
        "put the negation back, quote other words, or allow it with the reason");
  }
}

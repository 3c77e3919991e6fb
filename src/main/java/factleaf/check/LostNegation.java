package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSection;
import factleaf.fact.Wording;
import factleaf.language.LayReader;
import factleaf.language.Negation;
import java.util.List;
import java.util.Optional;

/**
 * {@code lost-negation}: the words that an entry quotes forbid something, and its wording for
 * clinicians is about the same and has no word that denies. Lay wordings are read clause by clause
 * ({@code turned-warning}). In a section that forbids, the section denies: there a wording need not
 * repeat it, and quoted words that permit are what is wrong. The words are in {@code
 * negation.yaml}; those of sources in other languages match none of them.
 */
final class LostNegation implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<Negation> negation = report.needed(subject.language().negation());
    Optional<LayReader> reader = report.layReader(subject.language());
    if (negation.isPresent() && reader.isPresent()) {
      for (FactSection section : subject.sheet().sections()) {
        boolean forbids = subject.profile().forbids(section.id());
        section
            .facts()
            .forEach(f -> check(f, forbids, negation.get(), reader.get(), subject, report));
      }
    }
  }

  private static void check(
      Fact fact,
      boolean forbids,
      Negation negation,
      LayReader reader,
      Subject subject,
      Report report) {
    if (forbids) {
      checkForbidden(fact, negation, subject, report);
    }
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
      boolean lay = subject.isLay(say.audience());
      boolean one = fact.say().contains(say) && !lay;
      String wording = say.wording().plain();
      denying.stream()
          .filter(q -> !forbids || lay || !isNamed(wording, q, negation))
          .filter(q -> negation.isLost(q, sentences, subject.sheet().title(), one))
          .findFirst()
          .ifPresent(quoted -> report(fact, say.wording(), quoted, report));
    }
  }

  /** Quoted words that permit are told of as such. */
  private static boolean isNamed(String wording, String quoted, Negation negation) {
    return negation.permits(quoted) || negation.isNamedIn(wording, quoted);
  }

  /** What a section forbids, and the quoted words permit. */
  private static void checkForbidden(Fact fact, Negation negation, Subject subject, Report report) {
    List<String> quoted = fact.cite().stream().flatMap(cite -> cite.find().stream()).toList();
    Optional<String> permitting = quoted.stream().filter(negation::permits).findFirst();
    if (permitting.isPresent() && quoted.stream().noneMatch(negation::forbids)) {
      fact.say().stream()
          .filter(say -> !subject.isLay(say.audience()))
          .filter(say -> !negation.isIn(say.wording().plain()))
          .forEach(
              say ->
                  report.at(
                      fact,
                      say.wording().scalar().span(),
                      "this section forbids, and the quoted words say \"" + permitting.get() + "\"",
                      "move the entry to where it fits, quote the words that forbid, or allow it"
                          + " with the reason"));
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

package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSection;
import factleaf.language.LayClause;
import factleaf.language.LayClause.Kind;
import factleaf.language.LayReader;
import factleaf.language.LaySentence;
import factleaf.language.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code turned-warning}: an entry permits or tells lay readers what warnings are about: to stop,
 * skip, take more, hand it on, wait or do without help. In a section that warns no entry permits
 * anything or says that there is nothing to fear, and one that asks to act now or soon has no word
 * of delay. Flagged entries are left to {@code unsettled-wording}, which is stricter. The words are
 * in {@code lay-wording.yaml}.
 */
final class TurnedWarning implements BuiltIn {
  /** Rank of the last tier of urgency that does not wait for a visit. */
  private static final int SOON = 1;

  private static final Set<Kind> ALLOWING =
      Set.of(Kind.PERMITS, Kind.REASSURES, Kind.INSTRUCTS, Kind.DETERS);

  @Override
  public void check(Subject subject, Report report) {
    Optional<LayReader> reader = report.layReader(subject.language());
    if (reader.isPresent()) {
      for (FactSection section : subject.sheet().sections()) {
        boolean warns = subject.profile().warns(section.id());
        for (Fact fact : section.facts()) {
          boolean flagged = !subject.sheet().flags(fact).isEmpty();
          Stream<Say> says = flagged ? Stream.of() : subject.laySays(fact);
          says.forEach(
              say -> check(fact, say, warns, reader.get(), subject.sheet().language(), report));
        }
      }
    }
  }

  private static void check(
      Fact fact, Say say, boolean warns, LayReader reader, String language, Report report) {
    Optional<Sentence> before = Optional.empty();
    for (Sentence part : reader.sentences(LayText.plain(say.wording()))) {
      Stream<LayClause> answer =
          before.filter(b -> warns).flatMap(b -> reader.answer(b, part)).stream();
      before = Optional.of(part);
      Stream<LayClause> turned = turned(report.read(language, part, reader::read), fact, warns);
      for (LayClause clause : Stream.concat(turned, answer).toList()) {
        report.at(
            fact,
            say.wording().scalar().span(part.start() + clause.start(), part.start() + clause.end()),
            (warns ? "a section that warns" : "an entry")
                + " tells patients \""
                + part.text().substring(clause.start(), clause.end())
                + "\"",
            "put the negation back, say whom to call, or allow it with the reason");
      }
    }
  }

  private static Stream<LayClause> turned(LaySentence sentence, Fact fact, boolean warns) {
    Stream<LayClause> clauses =
        sentence.clauses().stream()
            .filter(LayClause::isUnfit)
            .filter(clause -> clause.risky() || warns && ALLOWING.contains(clause.kind()));
    boolean soon = fact.urgency().filter(urgency -> urgency.rank() <= SOON).isPresent();
    return Stream.concat(clauses, soon ? sentence.delay().stream() : Stream.of());
  }
}

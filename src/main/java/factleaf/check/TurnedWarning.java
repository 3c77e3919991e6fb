package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSection;
import factleaf.language.LayClause;
import factleaf.language.LayReader;
import factleaf.language.Sentence;
import java.util.Optional;

/**
 * {@code turned-warning}: an entry of a section that warns permits or tells lay readers what its
 * section warns of: to stop, skip, take more, wait or do without help; or one of any section to
 * take more than is meant, or to hand it on. Flagged entries are left to {@code unsettled-wording},
 * which is stricter. The words are in {@code lay-wording.yaml}.
 */
final class TurnedWarning implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<LayReader> reader = report.layReader(subject.language());
    if (reader.isPresent()) {
      for (FactSection section : subject.sheet().sections()) {
        boolean warns = subject.profile().warns(section.id());
        section.facts().stream()
            .filter(fact -> subject.sheet().flags(fact).isEmpty())
            .forEach(
                fact ->
                    subject
                        .laySays(fact)
                        .forEach(say -> check(fact, say, warns, reader.get(), report)));
      }
    }
  }

  private static void check(Fact fact, Say say, boolean warns, LayReader reader, Report report) {
    for (Sentence part : reader.sentences(LayText.plain(say.wording()))) {
      reader.read(part).clauses().stream()
          .filter(LayClause::isUnfit)
          .filter(clause -> warns ? clause.risky() : clause.excessive())
          .forEach(
              clause ->
                  report.at(
                      fact,
                      say.wording()
                          .scalar()
                          .span(part.start() + clause.start(), part.start() + clause.end()),
                      (warns ? "a section that warns" : "an entry")
                          + " tells patients \""
                          + part.text().substring(clause.start(), clause.end())
                          + "\"",
                      "put the negation back, say whom to call, or allow it with the reason"));
    }
  }
}

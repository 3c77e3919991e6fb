package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Column;
import factleaf.handout.HandoutSpec.Entries;
import java.util.List;

/**
 * {@code missing-term}: a handout prints an entry as a row of a table, and the row would have no
 * head.
 */
final class MissingTerm implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    for (FactSection section : subject.sheet().sections()) {
      List<HandoutSpec> tables =
          subject.handouts().stream().filter(handout -> hasTable(handout, section.id())).toList();
      section.facts().stream()
          .filter(fact -> fact.term().isEmpty())
          .filter(fact -> tables.stream().anyMatch(h -> fact.say(h.audience()).isPresent()))
          .forEach(fact -> report(fact, section, findings));
    }
  }

  private static boolean hasTable(HandoutSpec handout, String section) {
    return handout.sections().stream()
        .flatMap(s -> s.parts().stream())
        .anyMatch(
            part ->
                part.content() instanceof Entries entries
                    && entries.columns().containsKey(Column.TERM)
                    && entries.from().contains(section));
  }

  private static void report(Fact fact, FactSection section, Findings findings) {
    findings.error(
        "missing-term",
        fact.span(),
        "entry \"" + fact.id() + "\" needs a term",
        "\"" + section.id() + "\" is printed as a table; add the head of the row as \"term\"");
  }
}

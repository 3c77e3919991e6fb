package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Field;
import java.util.List;

/**
 * {@code missing-term}: a handout prints an entry as a row of a table, and the row would have no
 * head.
 */
final class MissingTerm implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    for (FactSection section : subject.sheet().sections()) {
      List<HandoutSpec> tables =
          subject.handouts().stream().filter(handout -> hasTable(handout, section.id())).toList();
      section.facts().stream()
          .filter(fact -> fact.term().isEmpty())
          .filter(fact -> tables.stream().anyMatch(h -> fact.say(h.audience()).isPresent()))
          .forEach(fact -> report(fact, section, report));
    }
  }

  private static boolean hasTable(HandoutSpec handout, String section) {
    return handout
        .contents()
        .anyMatch(
            content ->
                content instanceof Entries entries
                    && entries.columns().containsKey(Field.TERM)
                    && entries.from().contains(section));
  }

  private static void report(Fact fact, FactSection section, Report report) {
    report.at(
        fact.span(),
        "entry \"" + fact.id() + "\" needs a term",
        "\"" + section.id() + "\" is printed as a table; add the head of the row as \"term\"");
  }
}

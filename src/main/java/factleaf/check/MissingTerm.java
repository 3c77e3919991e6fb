package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Factbox;
import factleaf.handout.PartContent.Field;
import factleaf.handout.PartContent.Gathered;
import factleaf.handout.Selection;
import java.util.List;
import java.util.stream.Stream;

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
          .filter(fact -> tables.stream().anyMatch(handout -> lacksTerm(fact, handout)))
          .forEach(
              fact -> report(fact, "\"" + section.id() + "\" is printed as a table; add", report));
    }
    subject.handouts().stream()
        .flatMap(
            handout ->
                Selection.of(subject.sheet(), handout).facts().stream()
                    .filter(fact -> lacksTerm(fact, handout) && isRow(handout, fact)))
        .distinct()
        .forEach(fact -> report(fact, "its rate is printed in a table; add", report));
  }

  private static boolean lacksTerm(Fact fact, HandoutSpec handout) {
    return fact.say(handout.audience()).isPresent() && fact.term(handout.audience()).isEmpty();
  }

  /** Whether a handout prints a rate of an entry as a row, which leads to the entry. */
  private static boolean isRow(HandoutSpec handout, Fact fact) {
    List<Rate> rates =
        fact.allFigures()
            .flatMap(figure -> figure instanceof Rate rate ? Stream.of(rate) : Stream.of())
            .toList();
    return handout
        .contents()
        .anyMatch(
            content ->
                content == Gathered.RATES && !rates.isEmpty()
                    || content instanceof Factbox
                        && rates.stream().anyMatch(rate -> rate.without().isPresent()));
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

  private static void report(Fact fact, String why, Report report) {
    report.at(
        fact.span(),
        "entry \"" + fact.id() + "\" needs a term",
        why + " the head of the row as \"term\"");
  }
}

package factleaf.check;

import factleaf.fact.Applies;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.Selected;

/**
 * {@code region-gap}: a warning applies to other regions only, and nothing of its section for the
 * same routes and populations is left for the readers that it had.
 */
final class RegionGap implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    if (subject.sheet().selected().isEmpty()) {
      report.idle();
      return;
    }
    Selected selected = subject.sheet().selected().get();
    selected.leftOut().stream()
        .filter(section -> subject.profile().warns(section.id()))
        .forEach(
            section ->
                section.facts().stream()
                    .filter(fact -> !hasCounterparts(fact, section, subject))
                    .forEach(fact -> report(fact, section, selected, report)));
  }

  private static boolean hasCounterparts(Fact fact, FactSection section, Subject subject) {
    return fact.say().stream()
        .allMatch(
            say ->
                subject
                    .sheet()
                    .section(section.id())
                    .filter(other -> other.say(say.audience()).isPresent())
                    .anyMatch(other -> isForSame(fact.applies(), other.applies())));
  }

  private static boolean isForSame(Applies one, Applies other) {
    return one.routes().equals(other.routes()) && one.populations().equals(other.populations());
  }

  private static void report(Fact fact, FactSection section, Selected selected, Report report) {
    report.at(
        fact,
        fact.span(),
        "the warning \"" + fact.id() + "\" is left out for " + selected.region().code(),
        "write an entry of \""
            + section.id()
            + "\" for this region, or allow region-gap with the reason");
  }
}

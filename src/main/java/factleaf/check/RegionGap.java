package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.Selected;
import factleaf.vocabulary.Term;
import java.util.List;
import java.util.Optional;

/**
 * {@code region-gap}: a warning or a key fact applies to other regions only, and no entry about the
 * same thing is left for the readers that it had. The same thing is what has the same term in the
 * same section, or what the entry names as its counterpart. Or an entry is left out that tells what
 * a handout needs ({@code needs}), and no other entry tells it.
 */
final class RegionGap implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    if (subject.sheet().selected().isEmpty()) {
      report.idle();
      return;
    }
    Selected selected = subject.sheet().selected().get();
    List<Need> lacking =
        Need.of(subject).filter(need -> need.in(subject.sheet().sections()).isEmpty()).toList();
    for (FactSection section : selected.leftOut()) {
      boolean warns = subject.profile().warns(section.id());
      for (Fact fact : section.facts()) {
        boolean warning = warns || fact.urgency().isPresent();
        Optional<Need> need =
            lacking.stream().filter(n -> n.in(List.of(section)).contains(fact)).findFirst();
        if (need.isPresent()) {
          report(fact, need.get().name(), selected, report);
        } else if ((warning || !fact.key().isEmpty()) && !hasCounterparts(fact, section, subject)) {
          report(fact, warning ? "the warning" : "the key fact", selected, report);
        }
      }
    }
  }

  private static boolean hasCounterparts(Fact lost, FactSection from, Subject subject) {
    return lost.say().stream()
        .allMatch(
            say ->
                subject.sheet().sections().stream()
                    .flatMap(
                        section ->
                            section.facts().stream()
                                .filter(
                                    other ->
                                        isNamed(other, lost)
                                            || section.id().equals(from.id())
                                                && hasSameTerm(other, lost, say.audience())))
                    .anyMatch(other -> reaches(other, lost, say.audience())));
  }

  private static boolean isNamed(Fact other, Fact lost) {
    return lost.counterpart().stream().anyMatch(named -> named.id().equals(other.id()));
  }

  private static boolean hasSameTerm(Fact other, Fact lost, String audience) {
    Optional<String> term = term(lost, audience);
    return term.isPresent() && term.equals(term(other, audience));
  }

  private static Optional<String> term(Fact fact, String audience) {
    return fact.term(audience).map(LayText::plain).map(String::strip);
  }

  /** Whether the readers of the lost entry, for all whom it was about, meet the other one. */
  private static boolean reaches(Fact other, Fact lost, String audience) {
    return other.say(audience).isPresent()
        && (other.isKey(audience) || !lost.isKey(audience))
        && covers(other.applies().routes(), lost.applies().routes())
        && covers(other.applies().populations(), lost.applies().populations());
  }

  private static boolean covers(List<Term> limits, List<Term> lost) {
    return limits.isEmpty() || !lost.isEmpty() && limits.containsAll(lost);
  }

  private static void report(Fact fact, String what, Selected selected, Report report) {
    report.at(
        fact,
        fact.span(),
        what + " \"" + fact.id() + "\" is left out for " + selected.region().code(),
        "if it is true there, too, take the region out of \"applies\"; or write an entry of the"
            + " same term, name it under \"counterpart\", or allow region-gap with the reason");
  }
}

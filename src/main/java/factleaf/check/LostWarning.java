package factleaf.check;

import factleaf.fact.Fact;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Selection;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code lost-warning}: a handout of short forms for lay readers leaves out an entry of a section
 * that warns. It may say less of a warning, but not nothing.
 */
final class LostWarning implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    subject.handouts().stream()
        .filter(handout -> handout.readers() == HandoutSpec.Readers.LAY)
        .filter(handout -> handout.form() == HandoutSpec.Form.BRIEF)
        .forEach(handout -> check(handout, subject, report));
  }

  private static void check(HandoutSpec handout, Subject subject, Report report) {
    Set<Fact> printed = new HashSet<>(Selection.of(subject.sheet(), handout).facts());
    subject.sheet().sections().stream()
        .filter(section -> subject.profile().warns(section.id()))
        .flatMap(section -> section.facts().stream())
        .filter(fact -> fact.say(handout.audience()).isPresent() && !printed.contains(fact))
        .forEach(
            fact ->
                report.at(
                    fact,
                    fact.span(),
                    "the handout \""
                        + handout.id()
                        + "\" leaves out the warning \""
                        + fact.id()
                        + "\"",
                    "give it a short form, draw all of its section, or allow it with the reason"));
  }
}

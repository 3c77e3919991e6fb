package factleaf.check;

import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSection;
import factleaf.handout.Profile;
import java.util.Set;

/** {@code unknown-section}: no handout draws from a section of the fact file. */
final class UnknownSection implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Set<String> known = Profile.factSections(subject.handouts());
    for (FactSection section : subject.sheet().sections()) {
      if (!known.contains(section.id())) {
        report.at(
            section.span(),
            "no handout has a section \"" + section.id() + "\"",
            Suggestion.hint(section.id(), known));
      }
    }
  }
}

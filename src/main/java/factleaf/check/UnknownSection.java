package factleaf.check;

import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code unknown-section}: no handout draws from a section of the fact file. */
final class UnknownSection implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Set<String> known =
        subject.handouts().stream()
            .flatMap(HandoutSpec::factSections)
            .collect(Collectors.toCollection(TreeSet::new));
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

package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Reference;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code audience-gap}: clinicians are warned of something, and lay readers are not. Which sections
 * warn is said in the profile. One line for lay readers may stand for several rows of clinicians:
 * it names them under {@code see}. Flagged entries need no wording for lay readers.
 */
final class AudienceGap implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    List<String> lay = audiences(subject, HandoutSpec.Readers.LAY);
    List<String> clinical = audiences(subject, HandoutSpec.Readers.CLINICAL);
    if (lay.isEmpty() || clinical.isEmpty()) {
      return; // nobody is told less than somebody else
    }
    if (!subject.profile().hasWarnings()) {
      report.didNotRun(
          subject.handouts().getFirst().span(),
          "no section of the fact file warns",
          "say which do under \"sections\": interactions: {warns: true}");
    }
    subject.sheet().sections().stream()
        .filter(section -> subject.profile().warns(section.id()))
        .forEach(section -> check(section, lay, subject, report));
  }

  private static void check(FactSection section, List<String> lay, Subject subject, Report report) {
    List<String> clinical =
        subject
            .handouts(HandoutSpec.Readers.CLINICAL)
            .filter(handout -> handout.drawsFrom(section.id()))
            .map(HandoutSpec::audience)
            .toList();
    Set<String> stoodFor =
        section.facts().stream()
            .filter(fact -> isWordedFor(lay, fact))
            .flatMap(fact -> fact.see().stream())
            .map(Reference::id)
            .collect(Collectors.toSet());
    section.facts().stream()
        .filter(fact -> isWordedFor(clinical, fact) && !isWordedFor(lay, fact))
        .filter(fact -> fact.clinicianOnly().isEmpty() && !stoodFor.contains(fact.id()))
        .filter(fact -> subject.sheet().flags(fact).isEmpty())
        .forEach(fact -> report(fact, lay, report));
  }

  private static void report(Fact fact, List<String> lay, Report report) {
    report.at(
        fact,
        fact.span(),
        "clinicians are told of \"" + fact.id() + "\", lay readers are not",
        "word it for \""
            + String.join("\" or \"", lay)
            + "\", name it under \"see\" of an entry here that is so worded, or mark it"
            + " clinician-only: why");
  }

  private static boolean isWordedFor(List<String> audiences, Fact fact) {
    return audiences.stream().anyMatch(audience -> fact.say(audience).isPresent());
  }

  private static List<String> audiences(Subject subject, HandoutSpec.Readers readers) {
    return subject.handouts(readers).map(HandoutSpec::audience).distinct().toList();
  }
}

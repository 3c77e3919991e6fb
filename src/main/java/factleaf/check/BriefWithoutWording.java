package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;

/**
 * {@code brief-without-wording}: an entry stands in an audience's summary box, but not on that
 * audience's handout, so the box would lead nowhere; or there is no such box.
 */
final class BriefWithoutWording implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    for (FactSection section : subject.sheet().sections()) {
      section.facts().forEach(fact -> check(fact, section.id(), subject, report));
    }
  }

  private static void check(Fact fact, String section, Subject subject, Report report) {
    for (Fact.Say brief : fact.brief()) {
      if (fact.say(brief.audience()).isEmpty()) {
        report.at(
            brief.span(),
            "entry \""
                + fact.id()
                + "\" has a short form for \""
                + brief.audience()
                + "\" but no wording",
            "add the wording under \"say\", or remove the short form");
      } else if (!hasBox(brief.audience(), section, subject)) {
        report.at(
            brief.span(),
            "no handout for \""
                + brief.audience()
                + "\" that draws from \""
                + section
                + "\" has a summary box",
            "remove the short form, or give the handout a section with show: briefs");
      }
    }
  }

  private static boolean hasBox(String audience, String section, Subject subject) {
    return subject.handouts().stream()
        .filter(handout -> handout.audience().equals(audience) && handout.drawsFrom(section))
        .anyMatch(HandoutSpec::hasBriefs);
  }
}

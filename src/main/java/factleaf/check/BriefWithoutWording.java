package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;
import factleaf.handout.HandoutSpec;

/**
 * {@code brief-without-wording}: an entry stands in an audience's summary box, but not on that
 * audience's handout, so the box would lead nowhere; or there is no such box.
 */
final class BriefWithoutWording implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    subject.sheet().facts().forEach(fact -> check(fact, subject, findings));
  }

  private static void check(Fact fact, Subject subject, Findings findings) {
    for (Fact.Say brief : fact.brief()) {
      if (fact.say(brief.audience()).isEmpty()) {
        findings.error(
            "brief-without-wording",
            brief.span(),
            "entry \""
                + fact.id()
                + "\" has a short form for \""
                + brief.audience()
                + "\" but no wording",
            "add the wording under \"say\", or remove the short form");
      } else if (!hasBox(brief.audience(), subject)) {
        findings.error(
            "brief-without-wording",
            brief.span(),
            "no handout for \"" + brief.audience() + "\" has a summary box",
            "remove the short form, or give the handout a section with show: briefs");
      }
    }
  }

  private static boolean hasBox(String audience, Subject subject) {
    return subject.handouts().stream()
        .filter(handout -> handout.audience().equals(audience))
        .flatMap(handout -> handout.sections().stream())
        .flatMap(section -> section.parts().stream())
        .anyMatch(part -> part.content() instanceof HandoutSpec.Briefs);
  }
}

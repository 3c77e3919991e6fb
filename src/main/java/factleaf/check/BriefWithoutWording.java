package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;

/**
 * {@code brief-without-wording}: an entry stands in an audience's summary box, but not on that
 * audience's handout, so the box would lead nowhere.
 */
final class BriefWithoutWording implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    subject.sheet().facts().forEach(fact -> check(fact, findings));
  }

  private static void check(Fact fact, Findings findings) {
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
      }
    }
  }
}

package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;

/**
 * {@code brief-without-wording}: an entry stands in an audience's summary box, but not on that
 * audience's handout, so the box would lead nowhere; no handout prints its short form; it is a key
 * fact without one; or it has a term for an audience that gets no wording.
 */
final class BriefWithoutWording implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    for (FactSection section : subject.sheet().sections()) {
      section.facts().forEach(fact -> check(fact, section.id(), subject, report));
    }
  }

  private static void check(Fact fact, String section, Subject subject, Report report) {
    checkKeys(fact, report);
    fact.term().stream()
        .filter(term -> fact.say(term.audience()).isEmpty())
        .forEach(term -> report(fact, term, "term", report));
    for (Fact.Say brief : fact.brief()) {
      if (fact.say(brief.audience()).isEmpty()) {
        report(fact, brief, "short form", report);
      } else if (!isUsed(fact, brief.audience(), section, subject)) {
        report.at(
            brief.span(),
            "no handout for \""
                + brief.audience()
                + "\" that draws from \""
                + section
                + "\" prints the short form",
            "remove it, name the audience under \"key\" if a handout has a summary box (show:"
                + " briefs), or let one print short forms (wording: brief)");
      }
    }
  }

  private static void report(Fact fact, Fact.Say text, String what, Report report) {
    report.at(
        text.span(),
        "entry \""
            + fact.id()
            + "\" has a "
            + what
            + " for \""
            + text.audience()
            + "\" but no wording",
        "add the wording under \"say\", or remove the " + what);
  }

  /** Whether a handout prints the short form: in its summary box, or in place of the wording. */
  private static boolean isUsed(Fact fact, String audience, String section, Subject subject) {
    return subject.handouts().stream()
        .filter(handout -> handout.audience().equals(audience) && handout.drawsFrom(section))
        .anyMatch(
            handout ->
                handout.form() == HandoutSpec.Form.BRIEF
                    || (subject.sheet().isKey(fact, audience) && handout.hasBriefs()));
  }

  private static void checkKeys(Fact fact, Report report) {
    for (Fact.Reference key : fact.key()) {
      if (fact.brief(key.id()).isEmpty()) {
        report.at(
            key.span(),
            "entry \""
                + fact.id()
                + "\" is a key fact for \""
                + key.id()
                + "\" without a short form",
            "add it under \"brief\", or remove the audience from \"key\"");
      }
    }
  }
}

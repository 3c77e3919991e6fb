package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import java.util.List;

/**
 * {@code unreached-wording}: an entry is worded for an audience, but no handout of that audience
 * draws from its section, so the wording would be dropped without a word. Sections and audiences
 * that do not exist at all are the business of {@link UnknownSection} and {@link UnknownAudience}.
 */
final class UnreachedWording implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    for (FactSection section : subject.sheet().sections()) {
      List<HandoutSpec> drawing =
          subject.handouts().stream().filter(handout -> handout.drawsFrom(section.id())).toList();
      if (!drawing.isEmpty()) {
        section.facts().forEach(fact -> check(fact, section, drawing, subject, report));
      }
    }
  }

  private static void check(
      Fact fact, FactSection section, List<HandoutSpec> drawing, Subject subject, Report report) {
    for (Fact.Say say : fact.say()) {
      boolean reached = isFor(say.audience(), drawing);
      boolean known = isFor(say.audience(), subject.handouts());
      if (known && !reached) {
        report.at(
            say.span(),
            "the wording for \""
                + say.audience()
                + "\" reaches no handout: none of theirs draws from \""
                + section.id()
                + "\"",
            "move the entry to another section, remove the wording, or change the profile");
      }
    }
  }

  private static boolean isFor(String audience, List<HandoutSpec> handouts) {
    return handouts.stream().anyMatch(handout -> handout.audience().equals(audience));
  }
}

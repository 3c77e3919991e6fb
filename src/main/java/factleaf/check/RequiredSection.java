package factleaf.check;

import factleaf.fact.Fact;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Briefs;
import factleaf.handout.HandoutSpec.Entries;
import factleaf.handout.HandoutSpec.SectionSpec;
import java.util.stream.Stream;

/**
 * {@code required-section}: a handout would lack a section that handouts.yaml calls required.
 * Sections that print something else than entries cannot be missing.
 */
final class RequiredSection implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.form(
          "required-section",
          "A handout would lack a section that handouts.yaml calls required.",
          "A handout without it would be incomplete. Word at least one entry for it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    if (subject.sheet().sections().isEmpty()) {
      return; // that "facts" is missing was said already
    }
    for (HandoutSpec handout : subject.handouts()) {
      handout.sections().stream()
          .filter(SectionSpec::required)
          .filter(section -> isEmpty(section, handout, subject))
          .forEach(section -> report(section, handout, subject, report));
    }
  }

  private static boolean isEmpty(SectionSpec section, HandoutSpec handout, Subject subject) {
    boolean takesBriefs = section.parts().stream().anyMatch(p -> p.content() instanceof Briefs);
    boolean takesEntries = section.parts().stream().anyMatch(p -> p.content() instanceof Entries);
    Stream<Fact> facts = subject.sheet().facts();
    if (takesBriefs) {
      return facts.allMatch(fact -> fact.brief(handout.audience()).isEmpty());
    }
    return takesEntries && HandoutAssembler.facts(subject.sheet(), handout, section).isEmpty();
  }

  private static void report(
      SectionSpec section, HandoutSpec handout, Subject subject, Report report) {
    boolean takesBriefs = section.parts().stream().anyMatch(p -> p.content() instanceof Briefs);
    String from =
        String.join(
            ", ",
            section.parts().stream()
                .flatMap(p -> p.content() instanceof Entries e ? e.from().stream() : Stream.of())
                .toList());
    report.at(
        subject.sheet().span(),
        "the handout \"" + handout.id() + "\" lacks its section \"" + section.heading() + "\"",
        takesBriefs
            ? "give at least one entry a short form: brief: {" + handout.audience() + ": ...}"
            : "word at least one entry for \"" + handout.audience() + "\" in: " + from);
  }
}

package factleaf.check;

import factleaf.check.Subject.Printed;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.BriefsSpec;
import factleaf.handout.HandoutSpec.Content;
import factleaf.handout.HandoutSpec.Entries;
import factleaf.handout.HandoutSpec.SectionSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code required-section}: a handout prints no entry, lacks a section that the profile calls
 * required, or prints none of the entries or short forms that the section is for. Asked of the
 * assembled handout.
 */
final class RequiredSection implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    if (subject.sheet().sections().isEmpty()) {
      return; // that "facts" is missing was said already
    }
    for (Printed printed : subject.printed()) {
      if (printed.handout().parts().noneMatch(RequiredSection::holdsEntries)) {
        report(printed.spec(), subject, report);
      } else {
        printed.spec().sections().stream()
            .filter(SectionSpec::required)
            .filter(section -> lacks(printed.handout(), section))
            .forEach(section -> report(section, printed.spec(), subject, report));
      }
    }
  }

  /** Whether a part prints entries in full; short forms lead to these. */
  private static boolean holdsEntries(Handout.Part part) {
    return part instanceof Handout.EntryList || part instanceof Handout.EntryTable;
  }

  private static boolean lacks(Handout handout, SectionSpec section) {
    List<Handout.Part> parts =
        handout.sections().stream()
            .filter(printed -> printed.id().equals(section.id()))
            .flatMap(printed -> printed.parts().stream())
            .toList();
    boolean noBrief = parts.stream().noneMatch(part -> part instanceof Handout.Briefs);
    boolean noEntry = parts.stream().noneMatch(RequiredSection::holdsEntries);
    return parts.isEmpty()
        || (asksFor(section, BriefsSpec.class) && noBrief)
        || (asksFor(section, Entries.class) && noEntry);
  }

  private static boolean asksFor(SectionSpec section, Class<? extends Content> content) {
    return section.contents().anyMatch(content::isInstance);
  }

  private static void report(HandoutSpec spec, Subject subject, Report report) {
    String from = spec.factSections().distinct().collect(Collectors.joining(", "));
    report.at(
        spec.span(),
        "the handout \""
            + spec.id()
            + "\" prints no entry of \""
            + subject.sheet().id()
            + "\" ("
            + subject.sheet().span().file()
            + ")",
        from.isEmpty()
            ? "give it a section that draws from the fact file"
            : "word at least one entry for \"" + spec.audience() + "\" in: " + from);
  }

  private static void report(
      SectionSpec section, HandoutSpec handout, Subject subject, Report report) {
    report.at(
        section.span(),
        "the handout \""
            + handout.id()
            + "\" lacks its section \""
            + section.heading()
            + "\" in \""
            + subject.sheet().id()
            + "\" ("
            + subject.sheet().span().file()
            + ")",
        hint(section, handout.audience()));
  }

  private static String hint(SectionSpec section, String audience) {
    List<String> from = section.factSections().toList();
    if (asksFor(section, BriefsSpec.class)) {
      return "give at least one of its entries a short form: brief: {" + audience + ": ...}";
    }
    return from.isEmpty()
        ? "the sheet has nothing for it; give it something, or do not require the section"
        : "word at least one entry for \"" + audience + "\" in: " + String.join(", ", from);
  }
}

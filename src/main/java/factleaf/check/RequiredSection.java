package factleaf.check;

import factleaf.check.Subject.Printed;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent;
import factleaf.handout.PartContent.BriefsSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.Proof;
import factleaf.handout.Selection;
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
            .filter(section -> lacks(printed, section, subject))
            .forEach(section -> report(section, printed.spec(), subject, report));
      }
    }
  }

  /** Whether a part prints entries themselves; a summary box leads to these. */
  private static boolean holdsEntries(Handout.Part part) {
    return switch (part) {
      case Handout.EntryList list -> true;
      case Handout.EntryTable table -> true;
      case Handout.EntryCells cells -> true;
      case Handout.Help help -> true;
      case Proof.Register register -> true;
      default -> false;
    };
  }

  /** Entries that the handout prints elsewhere, such as among the cards of help, count. */
  private static boolean lacks(Printed handout, SectionSpec section, Subject subject) {
    List<Handout.Part> parts =
        handout.handout().sections().stream()
            .filter(printed -> printed.id().equals(section.id()))
            .flatMap(printed -> printed.parts().stream())
            .toList();
    boolean noBrief = parts.stream().noneMatch(part -> part instanceof Handout.Briefs);
    boolean noEntry = parts.stream().noneMatch(RequiredSection::holdsEntries);
    boolean asksForEntries = asksFor(section, Entries.class);
    return (parts.isEmpty() && !asksForEntries && !isDraft(subject.sheet()))
        || (asksFor(section, BriefsSpec.class) && noBrief)
        || (asksForEntries && noEntry && !printsElsewhere(handout.spec(), section, subject));
  }

  /** A sheet that states nothing has nothing to explain, and no sources to list. */
  private static boolean isDraft(FactSheet sheet) {
    return sheet.facts().allMatch(Fact::isUnwritten);
  }

  private static boolean printsElsewhere(HandoutSpec spec, SectionSpec section, Subject subject) {
    List<Fact> printed = Selection.of(subject.sheet(), spec).facts();
    return subject.sheet().sections().stream()
        .filter(from -> section.factSections().anyMatch(from.id()::equals))
        .flatMap(from -> from.facts().stream())
        .anyMatch(printed::contains);
  }

  private static boolean asksFor(SectionSpec section, Class<? extends PartContent> content) {
    return section.contents().anyMatch(content::isInstance);
  }

  private static void report(HandoutSpec spec, Subject subject, Report report) {
    String from = spec.factSections().distinct().collect(Collectors.joining(", "));
    report.at(
        spec.span(),
        "the handout \"" + spec.id() + "\" prints no entry of " + name(subject.sheet()),
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
            + "\" in "
            + name(subject.sheet()),
        hint(section, handout.audience()));
  }

  private static String name(FactSheet sheet) {
    return "\"" + sheet.id() + "\" (" + sheet.span().file() + ")";
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

package factleaf.check;

import static java.util.stream.Collectors.joining;

import factleaf.check.Subject.Printed;
import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.Proof;
import factleaf.handout.Requirement;
import factleaf.handout.Requirement.Demand;
import factleaf.handout.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    List<Demand> lacking = new ArrayList<>();
    Map<String, List<HandoutSpec>> bare = new LinkedHashMap<>(); // by audience
    for (Printed printed : subject.printed()) {
      HandoutSpec spec = printed.spec();
      if (printed.handout().parts().anyMatch(RequiredSection::holdsEntries)) {
        Demand.of(spec).filter(d -> lacks(printed, d, subject)).forEach(lacking::add);
      } else if (spec.factSections().findAny().isPresent()) {
        bare.computeIfAbsent(spec.audience(), audience -> new ArrayList<>()).add(spec);
      } else {
        reportUnable(spec, subject.sheet(), report);
      }
    }
    bare.forEach((audience, specs) -> report(audience, specs, subject.sheet(), report));
    Requirement.of(lacking.stream())
        .forEach(requirement -> report(requirement, subject.sheet(), report));
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
  private static boolean lacks(Printed handout, Demand demand, Subject subject) {
    SectionSpec section = demand.section();
    List<Handout.Part> parts =
        handout.handout().sections().stream()
            .filter(printed -> printed.id().equals(section.id()))
            .flatMap(printed -> printed.parts().stream())
            .toList();
    boolean noBrief = parts.stream().noneMatch(part -> part instanceof Handout.Briefs);
    boolean noEntry = parts.stream().noneMatch(RequiredSection::holdsEntries);
    boolean asksForEntries = section.contents().anyMatch(Entries.class::isInstance);
    return (parts.isEmpty() && !asksForEntries && !isDraft(subject.sheet()))
        || (demand.asksForBriefs() && noBrief)
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

  private static void reportUnable(HandoutSpec spec, FactSheet sheet, Report report) {
    report.at(
        spec.span(),
        "the handout \"" + spec.id() + "\" prints no entry of " + sheet.span().file(),
        "give it a section that draws from the fact file");
  }

  private static void report(
      String audience, List<HandoutSpec> specs, FactSheet sheet, Report report) {
    String ids = specs.stream().map(HandoutSpec::id).collect(joining(", "));
    Stream<String> from = specs.stream().flatMap(HandoutSpec::factSections).distinct();
    report.at(
        sheet.factsSpan(),
        "no entry is printed in the handouts for \"" + audience + "\": " + ids,
        "word at least one entry for \"" + audience + "\" in: " + from.collect(joining(", ")));
  }

  private static void report(Requirement requirement, FactSheet sheet, Report report) {
    report.at(
        place(requirement, sheet),
        "nothing stands under "
            + requirement.handoutsByHeading().entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\" (" + String.join(", ", e.getValue()) + ")")
                .collect(joining(", "))
            + ", which must not be empty",
        hint(requirement));
  }

  /** The section that may get the entry, if the sheet has one. */
  private static Span place(Requirement requirement, FactSheet sheet) {
    return requirement.from().stream()
        .flatMap(id -> sheet.sections().stream().filter(section -> section.id().equals(id)))
        .map(FactSection::span)
        .findFirst()
        .orElse(sheet.factsSpan());
  }

  private static String hint(Requirement requirement) {
    List<String> audiences = requirement.audiences();
    if (requirement.asksForBriefs()) {
      return "give at least one entry a short form: brief: {"
          + audiences.stream().map(audience -> audience + ": ...").collect(joining(", "))
          + "}";
    }
    List<String> from = requirement.from();
    return from.isEmpty()
        ? "the sheet has nothing for it; give it something, or do not require the section"
        : "word at least one entry for "
            + audiences.stream().map(a -> "\"" + a + "\"").collect(joining(" and "))
            + " in: "
            + String.join(", ", from);
  }
}

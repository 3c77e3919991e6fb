package factleaf.check;

import factleaf.check.Subject.Printed;
import factleaf.handout.Handout;
import factleaf.handout.Handout.Entry;
import factleaf.handout.Proof;
import java.util.List;

/**
 * {@code marks-without-sources}: a handout prints citation marks, but has no list of sources that
 * they could lead to.
 */
final class MarksWithoutSources implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    subject.printed().stream()
        .filter(printed -> !hasSources(printed.handout()) && hasMarks(printed.handout()))
        .map(Printed::spec)
        .forEach(
            spec ->
                report.at(
                    spec.span(),
                    "the handout \"" + spec.id() + "\" prints citation marks but no sources",
                    "add a section with show: sources, or write marks: none"));
  }

  private static boolean hasSources(Handout handout) {
    return handout.parts().anyMatch(part -> part instanceof Handout.SourceList);
  }

  private static boolean hasMarks(Handout handout) {
    return List.of("all", "first").contains(handout.marks())
        && handout.parts().anyMatch(MarksWithoutSources::cites);
  }

  /** Flagged entries and ledgers repeat what other parts cite. */
  private static boolean cites(Handout.Part part) {
    return switch (part) {
      case Handout.EntryList list -> cites(list.entries());
      case Handout.EntryTable table -> cites(table.entries());
      case Handout.EntryCells cells -> cites(cells.entries());
      case Handout.Help help -> help.cards().stream().anyMatch(card -> cites(card.entries()));
      case Proof.Ledger ledger -> !ledger.rejected().isEmpty();
      default -> false;
    };
  }

  private static boolean cites(List<Entry> entries) {
    return entries.stream()
        .anyMatch(
            entry ->
                !entry.marks().isEmpty()
                    || entry.flags().stream().anyMatch(flag -> !flag.against().isEmpty()));
  }
}

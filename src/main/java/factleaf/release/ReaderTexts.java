package factleaf.release;

import factleaf.diff.Edition;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Form;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.release.ReaderChanges.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some readers read in an edition.
 *
 * @param handouts as a profile makes them of it; those with full forms first, as they say more of
 *     an entry than short ones
 */
record ReaderTexts(List<Handout> handouts) {
  /**
   * @param profile of the newest edition, whose handouts are made of the others, too
   * @param today the day of the build
   */
  static ReaderTexts of(
      Edition edition, Profile profile, Readers readers, Texts texts, LocalDate today) {
    return new ReaderTexts(
        HandoutSpec.differentInWords(profile.handouts()).stream()
            .filter(spec -> spec.readers() == readers)
            .sorted(Comparator.comparing(spec -> spec.form() == Form.BRIEF))
            .map(spec -> HandoutAssembler.assemble(edition.sheet(), spec, texts, today))
            .toList());
  }

  /** The statements of a handout, by the ids of their entries. */
  Map<String, Statement> statements(int handout) {
    Map<String, Statement> all = new LinkedHashMap<>();
    for (Handout.Section section : handouts.get(handout).sections()) {
      for (Handout.Part part : section.parts()) {
        put(part, part.heading().isEmpty() ? section.heading() : part.heading(), all);
      }
    }
    return all;
  }

  private static void put(Handout.Part part, String under, Map<String, Statement> all) {
    switch (part) {
      case Handout.Help help ->
          help.cards().forEach(card -> put(card.entries(), card.name(), "", all));
      case Handout.EntryList list -> put(list.entries(), "", under, all);
      case Handout.EntryTable table -> put(table.entries(), "", under, all);
      case Handout.EntryCells cells -> put(cells.entries(), "", under, all);
      default -> {} // what is made of entries that stand elsewhere
    }
  }

  private static void put(
      List<Handout.Entry> entries, String tier, String under, Map<String, Statement> all) {
    entries.forEach(entry -> all.putIfAbsent(entry.id(), Statement.of(entry, tier, under)));
  }
}

package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which entries of a sheet are meant. */
final class EntryOptions extends MixinOptions {
  @Option(
      names = "--entries",
      paramLabel = "ID",
      split = ",",
      description = "Entries, or sections for all their entries; several behind commas.")
  private List<String> asked = List.of();

  /** Whether some are named. */
  boolean isSome() {
    return !asked.isEmpty();
  }

  /** Their ids; a name that the sheet does not have is wrong usage. */
  Set<String> of(FactSheet sheet) {
    Set<String> entries = new LinkedHashSet<>(sheet.facts().map(Fact::id).toList());
    Set<String> found = new LinkedHashSet<>();
    for (String id : asked.stream().map(String::strip).toList()) {
      List<String> section = sheet.section(id).map(Fact::id).toList();
      if (!entries.contains(id) && section.isEmpty()) {
        List<String> known = new ArrayList<>(entries);
        sheet.sections().forEach(s -> known.add(s.id()));
        throw wrong("There is no entry or section \"" + id + "\": " + Suggestion.hint(id, known));
      }
      found.addAll(entries.contains(id) ? List.of(id) : section);
    }
    return found;
  }
}

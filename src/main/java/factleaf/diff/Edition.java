package factleaf.diff;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.handout.Profile;
import java.util.List;

/** One of the two sheets. */
public record Edition(FactSheet sheet, Profile profile) {
  List<Entry> entries() {
    return sheet.sections().stream()
        .flatMap(section -> section.facts().stream().map(fact -> entry(fact, section.id())))
        .toList();
  }

  private Entry entry(Fact fact, String section) {
    return new Entry(fact, section, this);
  }
}

package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: a sheet, the handouts that it will become, and the texts they will print.
 *
 * @param handouts those of the profile that differ in words
 */
record Subject(
    FactSheet sheet,
    Profile profile,
    List<HandoutSpec> handouts,
    Texts texts,
    CheckContext context) {

  /** All wordings and short forms of an entry with their audience. */
  static Stream<Say> says(Fact fact) {
    return Stream.concat(fact.say().stream(), fact.brief().stream());
  }

  boolean isLay(String audience) {
    return handouts.stream()
        .anyMatch(h -> h.audience().equals(audience) && h.readers() == HandoutSpec.Readers.LAY);
  }
}

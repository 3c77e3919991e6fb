package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: a sheet, the handouts that it will become, and the texts they will print.
 *
 * @param handouts those of the profile that differ in words
 * @param printed the same, assembled
 */
record Subject(
    FactSheet sheet,
    Profile profile,
    List<HandoutSpec> handouts,
    List<Printed> printed,
    Texts texts,
    CheckContext context) {

  /** A handout as declared, and as assembled; with what could be read of a sheet with errors. */
  record Printed(HandoutSpec spec, Handout handout) {}

  static Subject of(FactSheet sheet, Profile profile, Texts texts, CheckContext context) {
    List<HandoutSpec> handouts = HandoutSpec.differentInWords(profile.handouts());
    List<Printed> printed =
        handouts.stream()
            .map(
                spec ->
                    new Printed(
                        spec, HandoutAssembler.assemble(sheet, spec, texts, context.today())))
            .toList();
    return new Subject(sheet, profile, handouts, printed, texts, context);
  }

  /** All wordings and short forms of an entry with their audience. */
  static Stream<Say> says(Fact fact) {
    return Stream.concat(fact.say().stream(), fact.brief().stream());
  }

  boolean isLay(String audience) {
    return handouts.stream()
        .anyMatch(h -> h.audience().equals(audience) && h.readers() == HandoutSpec.Readers.LAY);
  }
}

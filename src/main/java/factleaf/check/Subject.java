package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Handouts;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.language.Language;
import factleaf.language.Languages;
import factleaf.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: a sheet, the handouts that it will become, and the texts they will print.
 * It is the same on every day; a rule that asks a clock finds what a build may not see again.
 *
 * @param sheet the sheet as written, with stand-ins for what could not be read
 * @param profile what its sections mean
 * @param vocabulary the words and measures that it may use
 * @param handouts those of the profile that differ in words
 * @param printed the same, assembled
 * @param texts the words of its language that handouts print
 * @param languages what else is known of its language, and of those of its sources
 */
public record Subject(
    FactSheet sheet,
    Profile profile,
    Vocabulary vocabulary,
    List<HandoutSpec> handouts,
    List<Printed> printed,
    Texts texts,
    Languages languages) {

  /** A handout as declared, and as assembled; with what could be read of a sheet with errors. */
  public record Printed(HandoutSpec spec, Handout handout) {}

  static Subject of(
      Handouts all, Profile profile, Vocabulary vocabulary, Languages languages, LocalDate today) {
    List<HandoutSpec> handouts = HandoutSpec.differentInWords(profile.handouts());
    List<Printed> printed =
        handouts.parallelStream().map(spec -> new Printed(spec, all.of(spec, today))).toList();
    return new Subject(all.sheet(), profile, vocabulary, handouts, printed, all.texts(), languages);
  }

  /** What is known of the sheet's language. */
  public Language language() {
    return languages.of(sheet.language());
  }

  /** All wordings and short forms of an entry with their audience. */
  public static Stream<Say> says(Fact fact) {
    return Stream.concat(fact.say().stream(), fact.brief().stream());
  }

  /** The wordings and short forms of an entry that lay readers get. */
  public Stream<Say> laySays(Fact fact) {
    return says(fact).filter(say -> isLay(say.audience()));
  }

  /** The handouts for some readers. */
  Stream<HandoutSpec> handouts(HandoutSpec.Readers readers) {
    return handouts.stream().filter(handout -> handout.readers() == readers);
  }

  /** Whether the handouts for an audience are for lay readers. */
  public boolean isLay(String audience) {
    return handouts(HandoutSpec.Readers.LAY).anyMatch(h -> h.audience().equals(audience));
  }
}

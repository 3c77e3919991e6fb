package factleaf.vocabulary;

import factleaf.diagnostic.Span;
import factleaf.yaml.Choices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code vocabulary.yaml} says.
 *
 * @param units the table of units
 * @param quantities names of figures that say what these measure
 * @param kinds of source
 * @param reasons why an entry is uncertain
 * @param rejections why a claim is not printed
 * @param tiers how soon readers must do something, the most urgent first
 * @param codes systems that a sheet may have a code of
 * @param tags by which sheets can be found together
 * @param icons pictograms, from files of their own
 * @param own where a project's file names what it adds or changes, by paths such as {@code
 *     units.sachet}
 * @param changes how much each kind of change weighs
 * @param years after which reviews and readings are old
 */
public record Vocabulary(
    Units units,
    Choices<Measured> quantities,
    Choices<Term> routes,
    Choices<Term> populations,
    Choices<SourceKind> kinds,
    Choices<Term> reasons,
    Choices<Term> rejections,
    Choices<Term> tiers,
    Choices<CodeSystem> codes,
    Choices<Term> tags,
    Choices<Paper> papers,
    Choices<Icon> icons,
    Map<ChangeKind, ChangeSeverity> changes,
    Years years,
    Map<String, Span> own) {
  /** The same words with these pictograms. */
  public Vocabulary with(Choices<Icon> drawn) {
    return new Vocabulary(
        units,
        quantities,
        routes,
        populations,
        kinds,
        reasons,
        rejections,
        tiers,
        codes,
        tags,
        papers,
        drawn,
        changes,
        years,
        own);
  }

  /** What a section of a handout may need. */
  public Choices<Object> needs() {
    Map<String, Object> needs = new LinkedHashMap<>(quantities.byId());
    needs.putAll(populations.byId());
    return new Choices<>("quantity or population", needs);
  }

  /** The quantity that a figure's name names. */
  public Optional<Measured> quantity(String figure) {
    return Measured.named(figure, quantities.byId().keySet()).map(quantities.byId()::get);
  }
}

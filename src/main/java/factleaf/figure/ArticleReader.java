package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.util.Optional;

/** Amounts that begin with an article: an hour and a half, a fortnight. */
record ArticleReader(Tokens text, Prose prose, NumeralReader numerals, UnitPhraseReader units) {
  private static final Ratio ONE = Ratio.of(1, 1);

  /** An amount. */
  record Found(Reading reading, UnitPhraseReader.Found unit) {}

  /** The amount that begins at a token. */
  Optional<Found> read(int at) {
    return prose.is("articles", text.at(at))
        ? prose.unit(text, at + 1).flatMap(this::amount)
        : Optional.empty();
  }

  private Optional<Found> amount(Match<Unit> unit) {
    return numerals
        .part(unit.end())
        .map(part -> found(part.what().plus(ONE), unit.what(), part.end()))
        .or(
            () ->
                unit.what().isSeveral()
                    ? Optional.of(found(ONE, unit.what(), unit.end()))
                    : Optional.empty());
  }

  private Found found(Ratio value, Unit unit, int end) {
    return new Found(Reading.of(value), units.chain(unit, end));
  }
}

package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.util.Optional;

/** Intervals in a word: every week, every other day, 8-hourly; weekly may be once a week. */
record IntervalReader(Tokens text, Prose prose, NumeralReader numerals) {
  /** The interval that begins at a token. */
  Optional<Mention> read(int at) {
    boolean other = prose.is("other", text.at(at + 1));
    Reading times = Reading.of(Ratio.of(other ? 2 : 1, 1));
    Optional<Mention> every =
        !prose.is("each", text.at(at))
            ? Optional.empty()
            : prose
                .unit(text, other ? at + 2 : at + 1)
                .filter(unit -> unit.what().isTime())
                .map(unit -> Mention.every(times, unit.what()));
    return every
        .or(() -> adverb(at).map(unit -> Mention.every(Reading.of(Ratio.of(1, 1)).doubted(), unit)))
        .or(() -> numerals.read(at).flatMap(this::numbered));
  }

  /** Without a hyphen it may be a number of things: 2 weekly doses. */
  private Optional<Mention> numbered(Numeral number) {
    Token behind = text.at(number.end());
    boolean joined = behind.isMark("-") && behind.isTight();
    Reading reading = joined ? number.reading() : number.reading().doubted();
    return adverb(joined ? number.end() + 1 : number.end())
        .map(unit -> Mention.every(reading, unit));
  }

  private Optional<Unit> adverb(int at) {
    return Optional.ofNullable(prose.adverbs().get(text.at(at).text()));
  }
}

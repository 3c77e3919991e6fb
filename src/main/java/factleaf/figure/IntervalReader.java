package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.util.Optional;

/** Intervals without a number: every week, every other day; weekly may be once a week. */
record IntervalReader(Tokens text, Prose prose) {
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
    return every.or(
        () ->
            Optional.ofNullable(prose.adverbs().get(text.at(at).text()))
                .map(unit -> Mention.every(Reading.of(Ratio.of(1, 1)).doubted(), unit)));
  }
}

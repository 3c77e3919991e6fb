package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Prose.Match;
import factleaf.vocabulary.Unit;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What may be an amount, though it is not read as one: for 3/7, as prescribers write three days; a
 * second dose; 5 mg1, with the number of a footnote.
 */
record HalfRead(Tokens text, Prose prose, NumeralReader numerals) {
  private static final int MOST_TOKENS = 6; // 2.5 mg1

  /** What begins at a token; it neither shows a figure nor rules one out. */
  Optional<Mention> read(int at) {
    return text.at(at).isDigits()
        ? course(at).or(() -> noted(at))
        : text.at(at).isWord() ? ordinal(at) : Optional.empty();
  }

  private Optional<Mention> course(int at) {
    Token slash = text.at(at + 1);
    Token days = text.at(at + 2);
    boolean joined = slash.isMark("/") && slash.isTight() && days.isTight();
    return joined && text.at(at).isNumber(1, 2)
        ? Optional.ofNullable(prose.times().courses().get(days.text()))
            .flatMap(unit -> mention(at, new Match<>(at + 3, unit)))
        : Optional.empty();
  }

  private Optional<Mention> noted(int at) {
    boolean stuck =
        IntStream.range(at + 2, at + MOST_TOKENS)
            .anyMatch(
                i -> text.at(i).isDigits() && text.at(i).isTight() && text.at(i - 1).isWord());
    if (!stuck) {
      return Optional.empty(); // for speed
    }
    return numerals
        .read(at)
        .flatMap(number -> prose.noted(text, number.end()))
        .flatMap(unit -> mention(at, unit));
  }

  private Optional<Mention> mention(int at, Match<Unit> unit) {
    return numerals
        .read(at)
        .map(number -> mention(number.reading(), unit.what(), text.words(at, unit.end())));
  }

  private Optional<Mention> ordinal(int at) {
    int number = prose.times().ordinals().getOrDefault(text.at(at).text(), 0);
    return number == 0
        ? Optional.empty()
        : prose
            .unit(text, at + 1)
            .filter(unit -> unit.what().counts())
            .map(
                unit ->
                    mention(
                        Reading.of(Reading.Ratio.of(number, 1)),
                        unit.what(),
                        text.words(at, unit.end())));
  }

  private static Mention mention(Reading reading, Unit unit, String words) {
    return Mention.amount(Side.of(reading.doubted(), unit), Bound.NONE, words);
  }
}

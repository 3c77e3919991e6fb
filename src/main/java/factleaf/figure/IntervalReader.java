package factleaf.figure;

import factleaf.figure.Mention.Kind;
import factleaf.figure.Prose.Match;
import factleaf.figure.Reading.Ratio;
import factleaf.figure.UnitPhrase.Per;
import factleaf.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Intervals in words: every week, every other day, each morning, fortnightly, 8-hourly; weekly may
 * be once a week.
 */
record IntervalReader(Tokens text, Prose prose, NumeralReader numerals) {
  private static final Ratio ONE = Ratio.of(1, 1);

  /** The interval that begins at a token. */
  Optional<Mention> read(int at) {
    return named(at)
        .map(Match::what)
        .or(() -> each(at).map(Per::one))
        .map(per -> Mention.every(Reading.of(per.amount()), per.unit()))
        .or(() -> unclear(at))
        .or(() -> adverb(at).map(unit -> Mention.every(often(at + 1, ONE), unit)))
        .or(() -> numerals.read(at).flatMap(this::numbered));
  }

  /** Biweekly is every 2 weeks or twice a week. */
  private Optional<Mention> unclear(int at) {
    return prose
        .times()
        .unclear()
        .read(text, at)
        .map(unit -> Mention.every(Reading.UNKNOWN, unit.what()));
  }

  private Optional<Unit> each(int at) {
    return prose.is("each", text.at(at)) ? time(at + 1).map(Match::what) : Optional.empty();
  }

  /** An interval with a number in its words, or of parts of a day. */
  Optional<Match<Per>> named(int at) {
    return fixed(at).or(() -> alternate(at)).or(() -> ordinal(at)).or(() -> partOfDay(at));
  }

  private Optional<Match<Per>> fixed(int at) {
    return prose
        .times()
        .interval(text, at)
        .map(unit -> new Match<>(unit.end(), Per.one(unit.what())));
  }

  /** On alternate days. */
  private Optional<Match<Per>> alternate(int at) {
    return prose.phrase("alternate", text, at).flatMap(behind -> counted(behind, 2));
  }

  /** Every third day, every 3rd day. */
  private Optional<Match<Per>> ordinal(int at) {
    if (!prose.is("each", text.at(at))) {
      return Optional.empty();
    }
    Token word = text.at(at + 1);
    boolean digits =
        word.isNumber(1, 2)
            && text.at(at + 2).isTight()
            && prose.is("ordinal-ends", text.at(at + 2));
    int number =
        digits
            ? Integer.parseInt(word.text())
            : prose.times().ordinals().getOrDefault(word.text(), 0);
    return number == 0 ? Optional.empty() : counted(digits ? at + 3 : at + 2, number);
  }

  private Optional<Match<Per>> counted(int at, int number) {
    return time(at)
        .or(() -> day(at))
        .map(unit -> new Match<>(unit.end(), new Per(Ratio.of(number, 1), unit.what())));
  }

  /** Each morning. */
  private Optional<Match<Per>> partOfDay(int at) {
    return prose.is("each", text.at(at))
        ? day(at + 1).map(day -> new Match<>(day.end(), Per.one(day.what())))
        : Optional.empty();
  }

  private Optional<Match<Unit>> day(int at) {
    return prose
        .unitOf("day")
        .filter(day -> prose.times().isOnlyPart(text, at))
        .map(day -> new Match<>(at + 1, day));
  }

  private Optional<Match<Unit>> time(int at) {
    boolean joined = text.at(at).isMark("-") && text.at(at).isTight();
    return prose.unit(text, joined ? at + 1 : at).filter(unit -> unit.what().isTime());
  }

  /** 8-hourly, 4 to 6 hourly. */
  private Optional<Mention> numbered(Numeral low) {
    Token dash = text.at(low.end());
    boolean range = dash.isMark("-\u2013") || prose.is("to", dash);
    Optional<Numeral> high =
        range && text.at(low.end() + 1).isDigits()
            ? numerals.read(low.end() + 1)
            : Optional.empty();
    Numeral last = high.orElse(low);
    return adverb(behind(last))
        .map(
            unit -> {
              List<Side> sides =
                  List.of(Side.of(reading(low, last), unit), Side.of(reading(last, last), unit));
              return Mention.of(Kind.EVERY, high.isPresent() ? sides : sides.subList(1, 2), "");
            });
  }

  /** 500 mg 8-hourly. */
  Optional<Match<Per>> hourly(int at) {
    return text.at(at).isDigits() ? numerals.read(at).flatMap(this::hourly) : Optional.empty();
  }

  private Optional<Match<Per>> hourly(Numeral number) {
    Reading reading = reading(number, number);
    return reading.values().size() == 1
        ? adverb(behind(number))
            .map(
                unit -> new Match<>(behind(number) + 1, new Per(reading.values().getFirst(), unit)))
        : Optional.empty();
  }

  private int behind(Numeral number) {
    return isJoined(number) ? number.end() + 1 : number.end();
  }

  private boolean isJoined(Numeral number) {
    return text.at(number.end()).isMark("-") && text.at(number.end()).isTight();
  }

  /** Without a hyphen it may be a number of things: 2 weekly doses. */
  private Reading reading(Numeral number, Numeral last) {
    int word = behind(last);
    Token next = text.at(word + 1);
    boolean hours =
        adverb(word).filter(unit -> unit.id().equals("hour")).isPresent()
            && (!next.isWord() || prose.is("breaks", next));
    return isJoined(last) || hours ? number.reading() : number.reading().doubted();
  }

  /** Weekly may be once a week or not; at weekly intervals it is. */
  private Reading often(int at, Ratio one) {
    boolean sure = prose.is("interval-ends", text.at(at));
    return sure ? Reading.of(one) : Reading.of(one).doubted();
  }

  private Optional<Unit> adverb(int at) {
    return Optional.ofNullable(prose.adverbs().get(text.at(at).text()));
  }
}

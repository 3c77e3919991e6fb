package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.Reading.Ratio;
import factleaf.figure.UnitPhrase.Per;
import factleaf.figure.UnitPhraseReader.Found;
import factleaf.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a unit is counted by, while it is read: mg/kg daily, mg every 8 hours. */
final class UnitChain {
  private static final Ratio ONE = Ratio.of(1, 1);
  private static final int MOST_WORDS_BEFORE_PER = 4;
  private static final int MOST_WAYS = 8;

  private final Tokens text;
  private final Prose prose;
  private final NumeralReader numerals;
  private final IntervalReader intervals;
  private final Divisors divisors;
  private final int begin;
  private final Unit unit;
  private final List<Mention> inner = new ArrayList<>();
  private UnitPhrase phrase;
  private int end;

  /**
   * @param at the token behind the unit
   */
  UnitChain(Tokens text, Prose prose, NumeralReader numerals, Unit unit, int at) {
    this.text = text;
    this.prose = prose;
    this.numerals = numerals;
    this.intervals = new IntervalReader(text, prose, numerals);
    this.divisors = new Divisors(text, prose);
    this.unit = unit;
    this.begin = at;
    this.end = at;
    this.phrase = UnitPhrase.of(unit);
  }

  Found read() {
    while (grows()) {}
    return end > begin ? found() : behindWords();
  }

  private Found found() {
    boolean goesOn = new BodyUnits(text, prose, numerals).goOn(phrase, end);
    return new Found(end, goesOn ? UnitPhrase.unclear(unit) : phrase, List.copyOf(inner));
  }

  private boolean grows() {
    if (phrase.isCounted() || phrase.per().size() > MOST_WAYS) {
      return false;
    }
    int signs = text.behindSigns(end);
    int at = prose.phrase("fillers", text, signs).orElse(signs);
    return divisors(at) || slash(at) || per(at, true) || each(at) || inVolume(at) || adverb(at);
  }

  /** A "per" behind some words: 5 mg of it per kg. */
  private Found behindWords() {
    int at = end;
    for (; at - end <= MOST_WORDS_BEFORE_PER && text.at(at).isWord(); at++) {
      if (prose.phrase("per", text, at).isPresent()) {
        boolean grown = unit.id().equals("time") ? unclear(at) : per(at, false);
        while (grown && grows()) {}
        return found();
      }
      if (inVolume(at)) {
        return found();
      }
      boolean thing = prose.unit(text, at).filter(u -> u.what().counts()).isPresent();
      boolean stops = thing || prose.is("and", text.at(at)) || prose.is("to", text.at(at));
      if (stops || prose.repeats(text, at) || numerals.read(at).isPresent() || each(at)) {
        end = begin;
        phrase = UnitPhrase.of(unit);
        return found();
      }
    }
    if (at > end && text.at(at).isTight() && prose.unit(text, at + 1).isPresent()) {
      slash(at); // 5 mg base/kg
    }
    return found();
  }

  private boolean slash(int at) {
    if (!text.at(at).isMark("/")) {
      return false;
    }
    Optional<Numeral> number = numerals.read(at + 1);
    int behind = number.map(Numeral::end).orElse(at + 1);
    Optional<Match<Unit>> by = prose.unit(text, behind);
    if (number.isPresent()
        && by.map(u -> u.what().dimension().equals(unit.dimension())).orElse(true)) {
      return false; // 5 mg/325 mg: another strength
    }
    boolean either = unit.counts() && by.filter(u -> isPlural(u, behind)).isPresent();
    return by.isEmpty() || either ? unclear(at + 2) : add(number, by.get());
  }

  /** Tablets/capsules are the one or the other. */
  private boolean isPlural(Match<Unit> by, int at) {
    return by.what().counts() && text.at(at).text().equals(by.what().written().getLast());
  }

  private boolean per(int at, boolean strict) {
    Optional<Integer> behind = prose.phrase("per", text, at);
    if (behind.isEmpty()) {
      return false;
    }
    int start = prose.is("articles", text.at(behind.get())) ? behind.get() + 1 : behind.get();
    Optional<Numeral> number = numerals.read(start);
    Optional<Match<Unit>> by = byUnit(number.map(Numeral::end).orElse(start));
    boolean part = number.isPresent() && prose.isCase(unit); // 2 patients per 1000
    return by.isPresent() ? add(number, by.get()) : strict && !part && unclear(start + 1);
  }

  private Optional<Match<Unit>> byUnit(int at) {
    boolean joined = text.at(at).isMark("-") && text.at(at).isTight();
    return prose.unit(text, joined ? at + 1 : at);
  }

  /** A day, every day, every other day, every 8 hours, in 24 hours. */
  private boolean each(int at) {
    Optional<Match<Per>> named = intervals.named(at).or(() -> intervals.hourly(at));
    if (named.isPresent()) {
      Per per = named.get().what();
      return interval(Optional.of(per.amount()), new Match<>(named.get().end(), per.unit()), true);
    }
    boolean article = prose.is("articles", text.at(at));
    boolean each = prose.is("each", text.at(at));
    boolean in = prose.is("in", text.at(at));
    if (!article && !each && !in) {
      return false;
    }
    Optional<Numeral> number = article ? Optional.empty() : numerals.read(at + 1);
    Optional<Match<Unit>> by =
        byUnit(number.map(Numeral::end).orElse(at + 1))
            .filter(u -> u.what().isTime() || article && u.what().counts())
            .filter(u -> !prose.isWhen(text, at, u.end()));
    if (by.isEmpty() || in && !each && number.isEmpty()) {
      return false;
    }
    if (article) {
      return add(number, by.get());
    }
    number.ifPresent(n -> inner.add(amount(n, by.get())));
    return interval(value(number), by.get(), each);
  }

  /** 10 mg in 5 mL, 2 mg in each mL. */
  private boolean inVolume(int at) {
    Optional<Integer> behind = prose.phrase("part", text, at);
    if (behind.isEmpty() || !unit.isMeasured() || unit.isVolume() || !unit.divides()) {
      return false;
    }
    boolean article = prose.is("articles", text.at(behind.get()));
    int start = article ? behind.get() + 1 : behind.get();
    Optional<Numeral> number = article ? Optional.empty() : numerals.read(start);
    boolean one = article || prose.is("each", text.at(start - 1));
    return (one || number.isPresent())
        && prose
            .unit(text, number.map(Numeral::end).orElse(start))
            .filter(by -> by.what().isVolume() && add(number, by))
            .isPresent();
  }

  private Optional<Ratio> value(Optional<Numeral> number) {
    List<Ratio> values = number.map(n -> n.reading().values()).orElse(List.of(ONE));
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** 10 mg every 8 hours is a dose and a rate, and so is 10 mg over 8 hours, taken once. */
  private boolean interval(Optional<Ratio> value, Match<Unit> by, boolean each) {
    if (value.isEmpty()) {
      return unclear(by.end());
    }
    Mention every = Mention.every(Reading.of(value.get()), by.what());
    if (each) {
      inner.add(every);
    }
    boolean whole = !prose.times().isPart(text.at(by.end() - 1)); // of a day there may be more
    UnitPhrase timed = phrase.also(new Per(value.get(), by.what()), whole);
    phrase = each && !isDivided(by.end()) ? timed.taken(every) : timed;
    end = by.end();
    return true;
  }

  /** 60 mg each day in divided doses. */
  private boolean isDivided(int at) {
    return IntStream.range(at, at + MOST_WORDS_BEFORE_PER)
        .takeWhile(i -> text.at(i).isWord())
        .anyMatch(i -> prose.is("divided", text.at(i)));
  }

  private boolean adverb(int at) {
    boolean joined =
        text.at(at).isMark("-.\u00B7") && text.at(at).isTight() && text.at(at + 1).isTight();
    int word = joined ? at + 1 : at;
    Optional<Unit> by =
        Optional.ofNullable(prose.adverbs().get(text.at(word).text()))
            .or(
                () ->
                    joined && end > begin
                        ? prose.unit(text, word).map(Match::what)
                        : Optional.empty());
    return by.filter(Unit::isTime).isPresent()
        && add(Optional.empty(), new Match<>(word + 1, by.get()));
  }

  /** {@code kg⁻¹ day⁻¹}, {@code /(kg·day)} */
  private boolean divisors(int at) {
    Optional<Match<List<Unit>>> found = divisors.read(at);
    found.ifPresent(
        units ->
            units.what().stream()
                .map(by -> add(Optional.empty(), new Match<>(units.end(), by)))
                .reduce((first, second) -> second)
                .orElseGet(() -> unclear(units.end())));
    return found.isPresent();
  }

  private boolean add(Optional<Numeral> number, Match<Unit> by) {
    Optional<Ratio> value = value(number);
    if (value.isEmpty() || value.get().numerator().signum() <= 0) {
      return unclear(by.end());
    }
    List<List<Per>> ways = new ArrayList<>();
    for (List<Per> way : phrase.per()) {
      List<Per> longer = new ArrayList<>(way);
      longer.add(new Per(value.get(), by.what()));
      ways.add(longer);
      if (number.isPresent() && !by.what().isTime() && !by.what().id().equals("kg")) {
        ways.add(way); // 125 mg in 5 mL are 125 mg
      }
    }
    number.ifPresent(n -> inner.add(amount(n, by)));
    phrase = UnitPhrase.counted(unit, ways);
    end = by.end();
    return true;
  }

  private static Mention amount(Numeral number, Match<Unit> by) {
    return Mention.amount(Side.of(number.reading(), by.what()), Amount.Bound.NONE, "");
  }

  private boolean unclear(int behind) {
    phrase = UnitPhrase.unclear(unit);
    end = behind;
    return true;
  }
}

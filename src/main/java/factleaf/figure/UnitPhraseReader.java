package factleaf.figure;

import factleaf.figure.Numeral.Form;
import factleaf.figure.Prose.Match;
import factleaf.figure.Token.Kind;
import factleaf.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The unit behind a number and what it is counted by: mg/kg/day, mg a day, mg per 5 mL. */
record UnitPhraseReader(Tokens text, Prose prose, NumeralReader numerals) {
  /** Most adjectives before a noun that is counted. */
  private static final int ADJECTIVES = 3;

  private static final int MOST_IN_BRACKETS = 10;

  /**
   * A unit that was read.
   *
   * @param end the token behind it
   * @param inner amounts that stand in it: 5 mL of 125 mg/5 mL
   */
  record Found(int end, UnitPhrase phrase, List<Mention> inner) {}

  /** The unit behind a number, if there is one. */
  Optional<Found> read(Numeral number) {
    int at = text.behindSigns(number.end());
    boolean joined = text.at(at).isMark("-+") && text.at(at).isTight();
    int start = joined ? at + 1 : at;
    Optional<Match<Unit>> unit = unit(number.form() == Form.FRACTION ? behindOf(start) : start);
    int noun = number.form() == Form.FRACTION ? behindOf(at) : at;
    return rate(at)
        .or(
            () ->
                unit.or(() -> behindLimit(number.end()))
                    .or(() -> time(at))
                    .or(() -> joined ? Optional.empty() : share(number, at).or(() -> noun(noun)))
                    .map(u -> withStrength(at, chain(u.what(), u.end()))))
        .or(() -> behindBrackets(number, at))
        .or(() -> inVolume(number.end()));
  }

  /** What is counted in a volume may have no name: 140 x 10^9/L. */
  private Optional<Found> inVolume(int at) {
    if (text.at(at).isMark("/") && text.at(at + 1).isDigits()) {
      return Optional.empty(); // a pair of strengths
    }
    return Optional.of(chain(Unit.NUMBER, at))
        .filter(found -> found.end() > at && found.phrase().isIn("volume"));
  }

  /** The unit of 2.5 in "2.5 (1.8 to 3.2) hours"; what is in the brackets is read next. */
  private Optional<Found> behindBrackets(Numeral number, int at) {
    if (!text.at(at).isMark("(")) {
      return Optional.empty();
    }
    int i = at + 1;
    while (i < at + MOST_IN_BRACKETS && !text.at(i).isMark(")")) {
      i++;
    }
    int behind = i + 1;
    return text.at(i).isMark(")")
        ? unit(behind)
            .or(() -> share(number, behind))
            .or(() -> noun(behind))
            .map(u -> chain(u.what(), u.end()))
            .map(found -> new Found(number.end(), found.phrase(), List.of()))
        : Optional.empty();
  }

  private Optional<Match<Unit>> unit(int at) {
    Optional<Match<Unit>> unit = prose.unit(text, at);
    if (unit.isEmpty()) {
      return unit;
    }
    int end = unit.get().end();
    Token next = text.at(end);
    boolean factor = text.at(at).text().matches("[x\u00D7]") && begins(end);
    boolean squared =
        next.kind() == Kind.RAISED
            && next.isTight()
            && !next.text().startsWith("-")
            && unit.get().what().dimension().equals("length");
    boolean other = prose.phrase("others", text, next.isMark("-") ? end + 1 : end).isPresent();
    return factor || squared || other ? Optional.empty() : unit;
  }

  /** The months of "3 or more months". */
  private Optional<Match<Unit>> behindLimit(int at) {
    return prose
        .phrase("or-more", text, at)
        .or(() -> prose.phrase("or-less", text, at))
        .filter(behind -> behind > at + 1 && prose.is("or", text.at(at)))
        .flatMap(this::unit);
  }

  /** The days of 10 consecutive days. */
  private Optional<Match<Unit>> time(int at) {
    return prose.is("adjectives", text.at(at))
        ? unit(at + 1).filter(unit -> unit.what().isTime())
        : Optional.empty();
  }

  private boolean begins(int at) {
    return text.at(at).isDigits() || text.at(at).kind() == Kind.FRACTION;
  }

  /** Half of a tablet, half a tablet. */
  private int behindOf(int at) {
    int of = prose.is("of", text.at(at)) ? at + 1 : at;
    return prose.is("articles", text.at(of)) ? of + 1 : of;
  }

  /** The noun of 84 in "84 of the 120 patients". */
  private Optional<Match<Unit>> share(Numeral number, int at) {
    return prose
        .phrase("shares", text, at)
        .filter(behind -> number.form() != Form.FRACTION) // a quarter of two tablets
        .flatMap(
            behind ->
                noun(numerals.read(behind).map(Numeral::end).orElse(behind))
                    .map(unit -> new Match<>(behind, unit.what())));
  }

  private int behindHyphen(int at) {
    boolean joined = text.at(at).isMark("-") && text.at(at).isTight();
    return joined ? at + 1 : text.behindSigns(at);
  }

  /** 60 bpm, 5 mg%, 150 G/L. */
  private Optional<Found> rate(int at) {
    return IntStream.of(at + 3, at + 2, at + 1)
        .mapToObj(end -> new Match<>(end, prose.rates().get(text.words(at, end))))
        .filter(rate -> rate.what() != null)
        .map(rate -> new Found(rate.end(), alone(rate), List.of()))
        .findFirst();
  }

  /** Of 10 mM/minute nobody can tell by what else it is counted. */
  private UnitPhrase alone(Match<UnitPhrase> rate) {
    boolean goesOn =
        text.at(rate.end()).isMark("/") || prose.phrase("per", text, rate.end()).isPresent();
    return goesOn ? UnitPhrase.unclear(rate.what().unit()) : rate.what();
  }

  /** The strength before a noun, such as two 10 mg tablets: it is an amount itself. */
  private Optional<Match<Mention>> strength(int at) {
    boolean product = prose.isTimes(text.at(at)) && text.at(at + 1).isDigits();
    Optional<Numeral> number = numerals.read(product ? at + 1 : at);
    return number
        .flatMap(n -> prose.unit(text, behindHyphen(n.end())))
        .map(
            unit -> {
              Side side = Side.of(number.get().reading(), unit.what());
              return new Match<>(unit.end(), Mention.amount(side, Amount.Bound.NONE, ""));
            });
  }

  private Found withStrength(int at, Found found) {
    List<Mention> inner = new ArrayList<>(found.inner());
    strength(at).filter(s -> s.end() < found.end()).map(Match::what).ifPresent(inner::add);
    return new Found(found.end(), found.phrase(), inner);
  }

  /** A noun behind adjectives or a strength: 3 divided doses, two 10 mg tablets. */
  private Optional<Match<Unit>> noun(int at) {
    int start = strength(at).map(Match::end).orElse(at);
    if (text.at(at).isWord() && text.at(at).isTight()) {
      return Optional.empty(); // the 5th dose
    }
    int words = start > at ? ADJECTIVES - 1 : 0;
    for (int i = start; words <= ADJECTIVES; i++, words++) {
      Optional<Match<Unit>> unit = prose.unit(text, i).filter(u -> u.what().counts());
      if (unit.isPresent()) {
        return unit;
      }
      if (!text.at(i).isWord() || prose.is("breaks", text.at(i))) {
        return Optional.empty();
      }
      if (text.at(i + 1).isMark("-") && text.at(i + 1).isTight()) {
        i++;
      }
    }
    return Optional.empty();
  }

  /** The unit with what it is counted by, which begins at a token. */
  Found chain(Unit unit, int at) {
    return behindYears(unit, at)
        .or(() -> isConfidence(unit, at) ? Optional.of(at) : Optional.empty())
        .map(end -> new Found(end, UnitPhrase.unclear(unit), List.of()))
        .orElseGet(() -> new UnitChain(text, prose, numerals, unit, at).read());
  }

  /** The 95% of a 95% CI. */
  private boolean isConfidence(Unit unit, int at) {
    return unit.id().equals("percent") && prose.phrase("confidence", text, at).isPresent();
  }

  /** Behind patient-years, which are neither. */
  private Optional<Integer> behindYears(Unit unit, int at) {
    int time = text.at(at).isMark("-") && text.at(at).isTight() ? at + 1 : at;
    return unit.id().equals("person")
        ? prose.unit(text, time).filter(by -> by.what().isTime()).map(Match::end)
        : Optional.empty();
  }
}

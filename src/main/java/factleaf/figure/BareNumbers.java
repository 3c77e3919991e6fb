package factleaf.figure;

import factleaf.figure.Numeral.Form;
import factleaf.figure.Token.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers without a unit behind them; the digits of names and phones are none. */
record BareNumbers(Tokens text, Prose prose) {
  private static final int MOST_WORDS = 4;

  Optional<Item> read(int at, Numeral number) {
    Token next = text.at(number.end());
    boolean zeros = text.at(at).text().matches("0\\d+") && number.end() == at + 1;
    if (number.form() == Form.NONE || zeros || isNamed(next, number.end() + 1)) {
      return Optional.empty();
    }
    int end = next.isMark("\u00B0") ? number.end() + 1 : number.end();
    return Optional.of(
        new Item(
            at,
            end,
            number.reading(),
            number.scale(),
            years(at).or(() -> elapsed(at)).or(() -> people(at, number)).or(() -> unitBefore(at))));
  }

  private boolean isNamed(Token next, int behind) {
    Token word = text.at(behind);
    boolean factor = prose.isTimes(next) && word.isDigits();
    return next.isTight()
        && (next.isWord() && !factor
            || next.isMark("-\u2013") && word.isTight() && word.isWord() && isName(word)
            || isSymbol(next));
  }

  /** The over-65s, the under 16s, which are no seconds. */
  Optional<Item> ages(int at, Numeral number) {
    Token end = text.at(number.end());
    boolean joined = text.at(at - 1).isMark("-") && text.at(at).isTight();
    int limit = joined ? at - 1 : at;
    int begin = new Bounds(text, prose).beginning(limit);
    boolean people =
        number.isWhole()
            && end.isTight()
            && prose.is("decades", end)
            && begin < limit
            && (joined || prose.is("the", text.at(begin - 1)));
    return prose
        .unitOf("year")
        .filter(unit -> people)
        .map(UnitPhrase::of)
        .map(
            age ->
                new Item(at, number.end() + 1, number.reading(), number.scale(), Optional.of(age)));
  }

  /** Children aged 4, children under 16. */
  private Optional<UnitPhrase> years(int at) {
    int begin = new Bounds(text, prose).beginning(at);
    boolean people =
        begin < at
            && prose
                .unit(text, begin - 1)
                .filter(unit -> unit.what().id().equals("person"))
                .isPresent();
    return prose
        .unitOf("year")
        .filter(unit -> people || prose.endsBefore("ages", text, begin))
        .map(UnitPhrase::of);
  }

  /** Weeks 0, 2 and 6, counted from nothing; day 8 of days 1 and 8 is no time of 8 days. */
  private Optional<UnitPhrase> elapsed(int at) {
    int first = at;
    while (text.at(first - 1).isMark(",")
        || prose.is("or", text.at(first - 1))
        || text.at(first - 1).isDigits()) {
      first--;
    }
    int zero = first;
    return text.at(zero).text().equals("0")
        ? prose
            .unit(text, zero - 1)
            .filter(unit -> unit.end() == zero && unit.what().isTime())
            .map(unit -> UnitPhrase.of(unit.what()))
        : Optional.empty();
  }

  /** People who took part: patients (n = 104), but not studies (n = 104). */
  private Optional<UnitPhrase> people(int at, Numeral number) {
    boolean counts =
        number.isWhole() && text.at(at - 1).isMark("=") && prose.is("samples", text.at(at - 2));
    Token behind = text.at(number.end());
    if (!counts || behind.isWord() && !prose.is("breaks", behind)) {
      return Optional.empty();
    }
    int noun = text.at(at - 3).isMark("(,[") ? at - 4 : at - 3;
    boolean others =
        prose.is("sampled", text.at(noun))
            || prose
                .unit(text, noun)
                .filter(unit -> unit.end() == noun + 1 && !unit.what().id().equals("person"))
                .isPresent();
    return others ? Optional.empty() : prose.unitOf("people").map(UnitPhrase::of);
  }

  /** An INR of 2.5, a pH between 7.35 and 7.45. */
  private Optional<UnitPhrase> unitBefore(int at) {
    int i = at - 1;
    while (i > at - MOST_WORDS
        && (prose.is("named", text.at(i)) || text.at(i).isMark("(:=<>\u2264\u2265~"))) {
      i--;
    }
    int name = i;
    return prose
        .unit(text, name)
        .filter(unit -> unit.what().before() && unit.end() == name + 1)
        .map(unit -> UnitPhrase.of(unit.what()));
  }

  /** 5-HT, but not 5-fold. */
  private static boolean isName(Token word) {
    return Character.isUpperCase(word.raw().codePointAt(0)) || word.raw().length() == 1;
  }

  private static boolean isSymbol(Token token) {
    int type = token.kind() == Kind.MARK ? Character.getType(token.raw().codePointAt(0)) : 0;
    return token.isMark("\u2030\u2031") || type == Character.CURRENCY_SYMBOL;
  }

  /** A number of four digits that may be a year. */
  Optional<PartialDate> year(int at, Numeral number) {
    boolean isYear = number.end() == at + 1 && text.at(at).text().matches("[12]\\d{3}");
    return isYear
        ? Optional.of(
            new PartialDate(
                Integer.parseInt(text.at(at).text()), OptionalInt.empty(), OptionalInt.empty()))
        : Optional.empty();
  }
}

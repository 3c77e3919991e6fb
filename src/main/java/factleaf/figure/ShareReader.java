package factleaf.figure;

import factleaf.figure.Mention.Kind;
import factleaf.figure.Numeral.Form;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Parts of a whole in words: a quarter of patients, half of all cases. They are no amounts of what
 * stands behind "of", as half of a tablet is. The second half of the study is neither.
 */
record ShareReader(Tokens text, Prose prose, NumeralReader numerals) {
  private static final int MOST_ADJECTIVES = 2;

  /**
   * A part of a whole.
   *
   * @param item its percent
   * @param part one in four
   */
  record Share(Item item, Mention part) {}

  /** The part that begins at a token, if a number is one. */
  Optional<Share> read(int at, Numeral number) {
    int of = number.end();
    boolean fraction = number.form() == Form.FRACTION;
    boolean words = fraction && text.at(at).isWord();
    int whole = prose.phrase("wholes", text, of).orElse(of);
    boolean counted = prose.fraction(text.at(at)).isEmpty(); // a third, two thirds
    boolean all = prose.is("all", text.at(whole - 1));
    if (!fraction || whole == of || words && !counted && !stands(at)) {
      return Optional.empty();
    }
    boolean isOther = text.at(whole + 1).isMark("'") || isNumberWord(whole);
    String noun = noun(whole);
    boolean dose = noun.equals("dose") && prose.is("the", text.at(whole - 1));
    boolean many = words && (counted || all) && isOfMany(whole);
    boolean fits = !isOther && (noun.equals("person") || dose || many);
    return fits
        ? prose.unitOf("%").map(percent -> share(at, whole, number, UnitPhrase.of(percent)))
        : Optional.empty();
  }

  /** Half of patients, of about half of patients; not of the last half of patients. */
  private boolean stands(int at) {
    return !text.at(at - 1).isWord() || prose.is("before-share", text.at(at - 1));
  }

  private Share share(int at, int end, Numeral number, UnitPhrase percent) {
    Reading hundredths = number.reading().map(v -> v.times(Ratio.of(100, 1)));
    Item item = new Item(at, end, hundredths, Optional.empty(), Optional.of(percent));
    Side one = new Side(Reading.of(Ratio.of(1, 1)), Optional.empty());
    List<Side> sides = List.of(new Side(number.reading(), Optional.empty()), one);
    Mention part =
        new Mention(Kind.PART, sides, new Bounds(text, prose).of(item), text.words(at, end));
    return new Share(item, part);
  }

  /** A quarter of a million people is no share of people. */
  private boolean isNumberWord(int at) {
    int word = prose.is("articles", text.at(at)) ? at + 1 : at;
    return prose.scales().containsKey(text.at(word).text());
  }

  /** What is counted: people, of the 120 treated patients; empty if nothing is. */
  private String noun(int at) {
    int start = numerals.read(at).map(Numeral::end).orElse(at);
    for (int i = start; i <= start + MOST_ADJECTIVES; i++) {
      Optional<Prose.Match<Unit>> unit = prose.unit(text, i);
      if (unit.isPresent()) {
        Unit counted = unit.get().what();
        boolean doses = counted.written().getLast().equals(text.at(i).text());
        return counted.id().equals("person") || !doses ? counted.id() : "";
      }
      if (!text.at(i).isWord() || prose.is("breaks", text.at(i))) {
        return "";
      }
    }
    return "";
  }

  /** Cases, those treated; not a tablet, two tablets, or the tablet. */
  private boolean isOfMany(int at) {
    Token word = text.at(at);
    boolean amount = numerals.read(at).isPresent() || prose.is("articles", word) || !word.isWord();
    boolean one =
        prose
            .unit(text, at)
            .filter(unit -> word.text().equals(unit.what().written().getFirst()))
            .isPresent();
    boolean measured = prose.unit(text, at).filter(unit -> !unit.what().counts()).isPresent();
    return !amount && !one && !measured;
  }
}

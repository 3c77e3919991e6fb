package factleaf.figure;

import factleaf.figure.Numeral.Form;
import factleaf.figure.Reading.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers in words: twenty-five, a hundred and fifty, three quarters, two point five. */
record WordNumbers(Tokens text, Prose prose) {
  /** The number that begins at a token. */
  Optional<Numeral> read(int at) {
    int first = prose.is("articles", text.at(at)) ? at + 1 : at;
    boolean article = first > at;
    Optional<Ratio> part = prose.fraction(text.at(first));
    if (part.isPresent()) {
      return stands(first, article)
          ? Optional.of(new Numeral(first + 1, Reading.of(part.get()), Form.FRACTION))
          : Optional.empty();
    }
    if (article && !prose.scales().containsKey(text.at(first).text())) {
      return Optional.empty();
    }
    boolean each = prose.is("each", text.at(at - 1)) || prose.endsBefore("per", text, at);
    boolean one = article || each && prose.scales().containsKey(text.at(first).text());
    return whole(first, one).map(this::withFraction).map(this::withDecimals);
  }

  /** A fraction that is meant as one: a half, half a tablet, a third of it, but not half-life. */
  private boolean stands(int at, boolean article) {
    boolean part = prose.is("of", text.at(at + 1));
    boolean joined = text.at(at + 1).isMark("-") && text.at(at + 1).isTight();
    boolean unit = prose.unit(text, joined ? at + 2 : at + 1).isPresent();
    return prose.is("alone", text.at(at)) ? !joined || unit : article && part;
  }

  private Optional<Numeral> whole(int at, boolean article) {
    long total = 0;
    long current = article ? 1 : -1;
    int i = at;
    while (true) {
      int word = skipped(i, at, total, current);
      String name = text.at(word).text();
      int number = prose.numbers().getOrDefault(name, -1);
      long scale = prose.scales().getOrDefault(name, 0L);
      if (number >= 0 && fits(current, number)) {
        current = Math.max(0, current) + number;
      } else if (scale == 100 && current > 0 && current < 100) {
        current *= scale;
      } else if (scale > 0 && scale != 100 && current > 0 && current < 1000) {
        total += current * scale;
        current = 0;
      } else {
        break;
      }
      i = word + 1;
    }
    return i == at
        ? Optional.empty()
        : Optional.of(Numeral.whole(i, BigDecimal.valueOf(total + Math.max(0, current))));
  }

  /** Where the number goes on, behind a hyphen or "and". */
  private int skipped(int at, int start, long total, long current) {
    boolean hyphen = text.at(at).isMark("-") && text.at(at + 1).isTight();
    boolean and =
        prose.is("and", text.at(at))
            && (current > 0 && current % 100 == 0 || current == 0 && total > 0);
    return at > start && (hyphen || and) ? at + 1 : at;
  }

  /** Whether a number goes on with another: twenty five, two hundred ten. */
  private static boolean fits(long current, int number) {
    return current <= 0
        || current % 100 == 0
        || current % 100 >= 20 && current % 10 == 0 && number > 0 && number < 10;
  }

  /** Three quarters, one-half. */
  private Numeral withFraction(Numeral number) {
    int at = text.at(number.end()).isMark("-") ? number.end() + 1 : number.end();
    return prose
        .fraction(text.at(at))
        .map(part -> new Numeral(at + 1, number.reading().map(part::times), Form.FRACTION))
        .orElse(number);
  }

  private Numeral withDecimals(Numeral number) {
    StringBuilder digits = new StringBuilder();
    int i = number.end() + 1;
    if (prose.is("point", text.at(number.end()))) {
      while (digit(i).isPresent() && digits.length() < 12) {
        digits.append(digit(i++).getAsInt());
      }
    }
    return digits.isEmpty()
        ? number
        : number.to(i, number.reading().map(v -> v.plus(Ratio.of(new BigDecimal("0." + digits)))));
  }

  private OptionalInt digit(int at) {
    int number = prose.numbers().getOrDefault(text.at(at).text(), 10);
    return number < 10 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** And a half: what is added to the number before it. */
  Optional<Prose.Match<Ratio>> part(int at) {
    Token count = text.at(at + 1);
    boolean counted =
        prose.is("articles", count) || prose.numbers().getOrDefault(count.text(), 0) == 1;
    int part = text.at(at + 2).isMark("-") ? at + 3 : at + 2;
    return prose.is("and", text.at(at)) && counted
        ? prose.fraction(text.at(part)).map(value -> new Prose.Match<>(part + 1, value))
        : Optional.empty();
  }

  /** The same behind a unit: a year and a half, but not a year and a half day. */
  Optional<Prose.Match<Ratio>> partBehindUnit(int at) {
    return part(at)
        .filter(part -> prose.unit(text, part.end()).isEmpty())
        .filter(part -> !prose.is("of", text.at(part.end())));
  }
}

package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.util.List;
import java.util.Optional;

/** Reads what stands between the numbers of a text. */
final class LinkReader {
  private final Tokens text;
  private final Prose prose;
  private final List<Item> items;

  LinkReader(Tokens text, Prose prose, List<Item> items) {
    this.text = text;
    this.prose = prose;
    this.items = items;
  }

  /** What stands between a number and the next. */
  Link read(int index) {
    int from = items.get(index).end();
    int to = items.get(index + 1).start();
    Token first = text.at(from);
    boolean tight = first.isTight() && text.at(to).isTight();
    if (to - from == 1) {
      Link sign = sign(first, tight);
      if (sign != Link.NONE) {
        return sign;
      }
    }
    if (first.isMark("+") && text.at(to - 1).isMark("-\u2212") && to - from <= 3) {
      return Link.DEVIATION;
    }
    if (from == to && prose.endsBefore("part", text, to)) {
      return Link.PART; // 1 out of 1000 patients
    }
    Link range = range(from, withoutLimit(to));
    if (range != Link.NONE) {
      return range;
    }
    boolean opens = first.isMark(",-") && to - from > 1; // two- to three-week
    boolean closes = text.at(to - 1).isMark("-") && to - from > 2;
    return words(index, opens ? from + 1 : from, closes ? to - 1 : to);
  }

  /** A range whose upper end is a limit: 30-<60, 30 to below 60. */
  private Link range(int from, int to) {
    boolean dash = to - from == 1 && sign(text.at(from), true) == Link.DASH;
    return dash ? Link.DASH : isPhrase("to", from, to) ? Link.RANGE : Link.NONE;
  }

  /** Where the sign or the words of a limit before a number begin. */
  private int withoutLimit(int at) {
    if (text.at(at - 1).isMark("<\u2264")) {
      return at - 1;
    }
    if (text.at(at - 1).isMark("=") && text.at(at - 2).isMark("<")) {
      return at - 2;
    }
    return at - prose.lengthBefore("below", text, at);
  }

  private static Link sign(Token sign, boolean tight) {
    return switch (sign.text()) {
      case "-", "\u2013", "\u2212", "\u2014" -> Link.DASH;
      case "/" -> Link.SLASH;
      case ":" -> tight ? Link.RATIO : Link.NONE;
      case "+" -> Link.PLUS;
      case "\u00D7", "*", "\u00B7", "x" -> Link.TIMES;
      case "\u00B1" -> Link.DEVIATION;
      case "," -> Link.COMMA;
      default -> Link.NONE;
    };
  }

  private Link words(int index, int from, int to) {
    if (isPhrase("to", from, to)) {
      return Link.RANGE;
    }
    if (isPhrase("or", from, to)) {
      boolean between =
          prose.is("between", text.at(items.get(index).start() - 1))
              && prose.is("and", text.at(from));
      boolean either = prose.is("either", text.at(from)) && follow(index);
      return between ? Link.RANGE : either ? Link.EITHER : Link.LIST;
    }
    boolean part = isPhrase("part", from, to) && counts(index) && counts(index + 1);
    return part ? Link.PART : Link.NONE;
  }

  private boolean isPhrase(String purpose, int from, int to) {
    return prose.phrase(purpose, text, from).filter(end -> end == to).isPresent();
  }

  /** Whether it is a number of things, or of something that is not named. */
  private boolean counts(int index) {
    return items.get(index).phrase().map(phrase -> phrase.unit().counts()).orElse(true);
  }

  private boolean follow(int index) {
    Optional<Ratio> next = items.get(index + 1).value();
    return items
        .get(index)
        .value()
        .filter(v -> next.filter(n -> n.isSame(v.plus(Ratio.of(1, 1)))).isPresent())
        .isPresent();
  }
}

package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.util.List;
import java.util.Optional;

/** Reads what stands between the numbers of a text. */
record LinkReader(Tokens text, Prose prose, List<Item> items) {
  /** The wholes of frequencies, such as very rare (< 1/10,000). */
  private static final List<Integer> POWERS = List.of(10, 100, 1000, 10_000, 100_000, 1_000_000);

  /** What stands between a number and the next. */
  Link read(int index) {
    Item item = items.get(index);
    Item next = items.get(index + 1);
    int from = item.phrase().isPresent() ? text.behindRemark(item.end()) : item.end();
    int to = next.start() - (isPlus(next.start() - 1) ? 1 : 0);
    if (next.hasUnit("%") && prose.phrase("confidence", text, next.end()).isPresent()) {
      return Link.NONE; // 1.83 and 95% CI
    }
    Token first = text.at(from);
    boolean tight = first.isTight() && text.at(to).isTight();
    if (to - from == 1) {
      Link sign = sign(first, tight);
      if (sign != Link.NONE) {
        return sign == Link.SLASH && counts(index) && counts(index + 1) ? slash(index) : sign;
      }
    }
    if (first.isMark("+") && text.at(to - 1).isMark("-\u2212") && to - from <= 3) {
      return Link.DEVIATION;
    }
    boolean people = isOfPeople(index) && isOfPeople(index + 1);
    if (from == to
        && (prose.endsBefore("part", text, to) || people && prose.endsBefore("shares", text, to))) {
      return Link.PART; // 1 out of 1000 patients
    }
    Link range = range(from, withoutLimit(to));
    if (range != Link.NONE) {
      return range;
    }
    if (withoutLimit(to) < to && isPhrase("and", from, withoutLimit(to))) {
      return Link.LIST; // at least 30 and below 60 mL/min
    }
    boolean opens = first.isMark(",-") && to - from > 1; // two- to three-week
    boolean closes = text.at(to - 1).isMark("-") && to - from > 2;
    return words(index, opens ? from + 1 : from, closes ? to - 1 : to);
  }

  /** The sign of +8, not that of 28+3. */
  private boolean isPlus(int at) {
    return text.at(at).isMark("+") && !text.at(at).isTight() && text.at(at + 1).isTight();
  }

  /** 1/1000 and >= 1/10, which are no dates; 15/22 with its percent behind it. */
  private Link slash(int index) {
    Optional<Ratio> part = items.get(index).value();
    Optional<Ratio> whole = items.get(index + 1).value();
    if (part.isEmpty() || whole.isEmpty() || part.get().compareTo(whole.get()) >= 0) {
      return Link.SLASH;
    }
    int sign = items.get(index).start() - 1;
    int limit = text.at(sign).isMark("=") ? sign - 1 : sign;
    boolean limited = text.at(limit).isMark("<>\u2264\u2265");
    boolean power =
        part.get().isSame(Ratio.of(1, 1))
            && POWERS.stream()
                .skip(limited ? 0 : 1)
                .anyMatch(ten -> whole.get().isSame(Ratio.of(ten, 1)));
    return power
        ? Link.PART
        : isPercent(part.get().times(whole.get().inverse()), index + 2) ? Link.SHARE : Link.SLASH;
  }

  /** Whether a number directly behind is the same in percent. */
  private boolean isPercent(Ratio share, int index) {
    return index < items.size()
        && items.get(index).hasUnit("%")
        && items.get(index).start() - items.get(index - 1).end() <= 1
        && items
            .get(index)
            .value()
            .filter(percent -> share.times(Ratio.of(100, 1)).isWritten(percent.numerator()))
            .isPresent();
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
    if (isPhrase("over", from, to) && items.get(index + 1).hasUnit("mmHg")) {
      return Link.SLASH; // 140 over 90 mmHg
    }
    if (to - from == 1 && text.at(from).isMark(",")) {
      return Link.COMMA; // a 0-, 1- and 6-month schedule
    }
    if (isPhrase("or", from, to)) {
      int start = items.get(index).start();
      boolean between =
          prose.is("between", text.at(start - prose.lengthBefore("ages", text, start) - 1))
              && prose.is("and", text.at(from));
      boolean either = prose.is("either", text.at(from)) && follow(index);
      return between ? Link.RANGE : either ? Link.EITHER : Link.LIST;
    }
    boolean part = isPhrase("part", from, to) && counts(index) && counts(index + 1);
    boolean per = part && items.get(index).phrase().isPresent() && prose.is("per", text.at(from));
    boolean cases = per || prose.is("cases", text.at(from)) && isPhrase("part", from + 1, to);
    boolean fits = cases ? isHundreds(index + 1) : part;
    boolean of = isPhrase("of", from, to);
    return of && prose.is("portions", text.at(from - 1))
        ? Link.TIMES // three doses of 15 mg
        : fits || of && isOfHundred(index) ? Link.PART : Link.NONE;
  }

  /** 1 of 100; not dose 1 of 5, or 1 of 100 tablets. */
  private boolean isOfHundred(int index) {
    Item item = items.get(index);
    Item whole = items.get(index + 1);
    Token before = text.at(item.start() - 1);
    boolean counted = !before.isWord() || prose.is("before-share", before);
    return counted && item.phrase().isEmpty() && whole.phrase().isEmpty() && isHundreds(index + 1);
  }

  /** 100 and its powers, of nothing or of people. */
  private boolean isHundreds(int index) {
    Item whole = items.get(index);
    return whole.phrase().map(p -> prose.isCase(p.unit())).orElse(true)
        && whole
            .value()
            .filter(v -> POWERS.stream().skip(1).anyMatch(ten -> v.isSame(Ratio.of(ten, 1))))
            .isPresent();
  }

  private boolean isOfPeople(int index) {
    return items
        .get(index)
        .phrase()
        .filter(phrase -> phrase.unit().id().equals("person") && phrase.isBare())
        .isPresent();
  }

  private boolean isPhrase(String purpose, int from, int to) {
    return prose.phrase(purpose, text, from).filter(end -> end == to).isPresent();
  }

  /** Whether it is a number of things, or of something that is not named. */
  private boolean counts(int index) {
    return items.get(index).phrase().map(p -> p.unit().counts() && !p.isCounted()).orElse(true);
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

package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What numbers that stand together share: "5, 10 or 20 mg" has one unit, "5 to 10 mg" is a range,
 * "3 x 5 mg" a product.
 */
final class Linker {
  /** What stands between two numbers. */
  private enum Link {
    NONE,
    DASH,
    RANGE,
    /** Two numbers that follow each other: two or three. */
    EITHER,
    LIST,
    COMMA,
    SLASH,
    RATIO,
    TIMES,
    DEVIATION;

    boolean isRange() {
      return this == DASH || this == RANGE || this == EITHER;
    }
  }

  private final Tokens text;
  private final Prose prose;
  private final List<Item> items;
  private final List<Link> links = new ArrayList<>();

  /** Numbers that are no amounts: phone numbers, deviations. */
  private final Set<Integer> dropped = new HashSet<>();

  private final List<Mention> mentions = new ArrayList<>();

  Linker(Tokens text, Prose prose, List<Item> found) {
    this.text = text;
    this.prose = prose;
    this.items = compounds(found);
    for (int i = 0; i + 1 < items.size(); i++) {
      links.add(link(i));
    }
    share();
    chains();
    for (int i = 0; i < items.size(); i++) {
      times(i);
    }
  }

  /** "2 hours 30 minutes" is one time. */
  private static List<Item> compounds(List<Item> found) {
    List<Item> items = new ArrayList<>();
    for (Item item : found) {
      Optional<Item> whole = items.isEmpty() ? Optional.empty() : items.getLast().compound(item);
      whole.ifPresent(one -> items.removeLast());
      items.add(whole.orElse(item));
    }
    return items;
  }

  /** Whether a number stands in one list or range with the next. */
  boolean isJoined(int index) {
    Link link = index < links.size() ? links.get(index) : Link.NONE;
    return link.isRange() || link == Link.LIST || link == Link.COMMA;
  }

  /** Whether a number is an end of a range. */
  boolean isInRange(int index) {
    return index < links.size() && links.get(index).isRange()
        || index > 0 && links.get(index - 1).isRange();
  }

  /** The numbers with what they share. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** The ranges and single figures that the numbers make. */
  List<Mention> mentions(List<Item> complete) {
    for (int i = 0; i < complete.size(); i++) {
      Item item = complete.get(i);
      boolean degrees = item.phrase().isEmpty() && text.at(item.end() - 1).isMark("\u00B0");
      if (degrees || dropped.contains(i) || i > 0 && links.get(i - 1) == Link.DEVIATION) {
        continue;
      }
      mentions.add(new Mention(item.side(), item.side(), text.words(item.start(), item.end())));
      if (i < links.size() && links.get(i).isRange()) {
        range(i, item, complete.get(i + 1));
      }
    }
    return List.copyOf(mentions);
  }

  /** Behind the other in "3 x 5 mg". */
  boolean isProduct(int index) {
    return index > 0 && links.get(index - 1) == Link.TIMES;
  }

  private void range(int index, Item low, Item high) {
    String words = text.words(low.start(), high.end());
    boolean falls = links.get(index) == Link.DASH && falls(low, high);
    mentions.add(
        falls
            ? new Mention(doubted(high), doubted(low), words)
            : new Mention(low.side(), high.side(), words));
  }

  private static Side doubted(Item item) {
    return item.with(item.reading().doubted()).side();
  }

  private static boolean falls(Item low, Item high) {
    Optional<Ratio> first = low.value();
    Optional<Ratio> second = high.value();
    return first.isPresent()
        && second.isPresent()
        && first
                .get()
                .numerator()
                .multiply(second.get().denominator())
                .compareTo(second.get().numerator().multiply(first.get().denominator()))
            > 0;
  }

  private Link link(int index) {
    int from = items.get(index).end();
    int to = items.get(index + 1).start();
    Token first = text.at(from);
    boolean one = to - from == 1;
    if (one && first.isMark("-\u2013\u2212\u2014")) {
      return Link.DASH;
    }
    if (one && first.isMark("/")) {
      return Link.SLASH;
    }
    if (one && first.isMark(":") && first.isTight() && text.at(to).isTight()) {
      return Link.RATIO;
    }
    if (one && (first.isMark("\u00D7*\u00B7") || first.text().equals("x"))) {
      return Link.TIMES;
    }
    boolean plusMinus = first.isMark("+") && text.at(to - 1).isMark("-\u2212") && to - from <= 3;
    if (one && first.isMark("\u00B1") || plusMinus) {
      return Link.DEVIATION;
    }
    boolean opens = first.isMark(",-") && to - from > 1; // two- to three-week
    boolean closes = text.at(to - 1).isMark("-") && to - from > 2;
    return words(index, opens ? from + 1 : from, closes ? to - 1 : to);
  }

  private Link words(int index, int from, int to) {
    if (prose.phrase("to", text, from).filter(end -> end == to).isPresent()) {
      return Link.RANGE;
    }
    if (prose.phrase("or", text, from).filter(end -> end == to).isPresent()) {
      boolean between =
          prose.is("between", text.at(items.get(index).start() - 1))
              && prose.is("and", text.at(from));
      boolean either = prose.is("either", text.at(from)) && follow(index);
      return between ? Link.RANGE : either ? Link.EITHER : Link.LIST;
    }
    return to - from == 1 && text.at(from).isMark(",") ? Link.COMMA : Link.NONE;
  }

  private boolean follow(int index) {
    Optional<Ratio> next = items.get(index + 1).value();
    return items
        .get(index)
        .value()
        .filter(v -> next.filter(n -> n.isSame(v.plus(Ratio.of(1, 1)))).isPresent())
        .isPresent();
  }

  /** From the last number to the first, each takes what it lacks from the next. */
  private void share() {
    for (int i = links.size() - 1; i >= 0; i--) {
      int index = i;
      Link link = links.get(i);
      Item next = items.get(i + 1);
      Item item = link.isRange() ? scaled(i, next) : items.get(i);
      if (item.phrase().isEmpty()) {
        next.phrase().ifPresent(phrase -> take(link, phrase, index));
      } else {
        complete(link, index, next);
      }
      if (link == Link.RATIO || link == Link.SLASH && item.phrase().isEmpty()) {
        doubt(i);
        doubt(i + 1);
      }
    }
  }

  private void take(Link link, UnitPhrase phrase, int index) {
    Item item = items.get(index);
    switch (link) {
      case DASH, RANGE, EITHER, LIST, SLASH, DEVIATION -> items.set(index, item.with(phrase));
      case COMMA -> items.set(index, item.with(isShared(index + 1) ? phrase : phrase.doubted()));
      default -> {}
    }
  }

  /** The first of "1 to 2 million" is a million too. */
  private Item scaled(int index, Item next) {
    Item item = items.get(index);
    boolean shares = item.scale().isEmpty() && item.phrase().isEmpty() && next.scale().isPresent();
    if (shares) {
      items.set(index, item.with(item.reading().map(v -> v.times(next.scale().get()))));
    }
    return items.get(index);
  }

  /** Whether a number has its unit from the next one. */
  private boolean isShared(int index) {
    return index < links.size()
        && (links.get(index) == Link.LIST || links.get(index) == Link.EITHER)
        && items.get(index).phrase().equals(items.get(index + 1).phrase());
  }

  /** "40 mg to 80 mg per day": the first is counted like the second. */
  private void complete(Link link, int index, Item next) {
    Item item = items.get(index);
    UnitPhrase mine = item.phrase().orElseThrow();
    if (next.phrase().isEmpty()) {
      if (link.isRange()) {
        items.set(index + 1, next.with(mine.doubted()));
      }
      return;
    }
    UnitPhrase others = next.phrase().get();
    boolean bare = mine.per().equals(List.of(List.of())) && !mine.isCounted();
    boolean alike = mine.unit().dimension().equals(others.unit().dimension());
    boolean counted =
        alike && others.hasTime() || alike && !others.per().equals(List.of(List.of()));
    if (bare && counted && link.isRange()) {
      items.set(
          index,
          item.with(new UnitPhrase(mine.unit(), others.per(), others.open(), others.isCounted())));
    } else if (bare && counted && (link == Link.LIST || link == Link.COMMA)) {
      items.set(index, item.with(new UnitPhrase(mine.unit(), mine.per(), others.per(), false)));
    }
  }

  private void doubt(int index) {
    Item item = items.get(index);
    items.set(index, item.with(item.reading().doubted()));
  }

  /** Three and more numbers between dashes are no range: doses in turn, or a phone number. */
  private void chains() {
    for (int i = 0; i < links.size(); i++) {
      int end = i;
      while (end < links.size() && links.get(end) == Link.DASH) {
        end++;
      }
      if (end - i >= 2) {
        boolean isPhone = items.subList(i, end + 1).stream().allMatch(it -> it.phrase().isEmpty());
        for (int k = i; k <= end; k++) {
          if (isPhone) {
            dropped.add(k);
          } else {
            doubt(k);
          }
        }
        for (int k = i; k < end; k++) {
          links.set(k, Link.NONE);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private void times(int index) {
    if (isProduct(index)) {
      Item item = items.get(index);
      item.phrase().ifPresent(phrase -> items.set(index, item.with(phrase.withoutTime())));
    }
  }
}

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
    LIST,
    COMMA,
    SLASH,
    RATIO,
    TIMES,
    DEVIATION;

    boolean isRange() {
      return this == DASH || this == RANGE;
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
    this.items = new ArrayList<>(found);
    for (int i = 0; i + 1 < items.size(); i++) {
      links.add(link(i));
    }
    share();
    chains();
    for (int i = 0; i < items.size(); i++) {
      times(i);
    }
  }

  /** The numbers with what they share. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** The ranges and single figures that the numbers make. */
  List<Mention> mentions(List<Item> complete) {
    for (int i = 0; i < complete.size(); i++) {
      Item item = complete.get(i);
      if (dropped.contains(i) || i > 0 && links.get(i - 1) == Link.DEVIATION) {
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
    if (one && first.isMark("\u00B1")) {
      return Link.DEVIATION;
    }
    return words(index, first.isMark(",") && to - from > 1 ? from + 1 : from, to);
  }

  private Link words(int index, int from, int to) {
    if (prose.phrase("to", text, from).filter(end -> end == to).isPresent()) {
      return Link.RANGE;
    }
    if (prose.phrase("or", text, from).filter(end -> end == to).isPresent()) {
      boolean between =
          prose.is("between", text.at(items.get(index).start() - 1))
              && prose.is("and", text.at(from));
      return between ? Link.RANGE : Link.LIST;
    }
    return to - from == 1 && text.at(from).isMark(",") ? Link.COMMA : Link.NONE;
  }

  /** From the last number to the first, each takes what it lacks from the next. */
  private void share() {
    for (int i = links.size() - 1; i >= 0; i--) {
      Link link = links.get(i);
      Item item = items.get(i);
      Item next = items.get(i + 1);
      if (item.phrase().isEmpty()) {
        next.phrase().ifPresent(phrase -> take(link, phrase, next, item));
      } else {
        complete(link, item, next);
      }
      if (link == Link.RATIO || link == Link.SLASH && item.phrase().isEmpty()) {
        doubt(i);
        doubt(i + 1);
      }
    }
  }

  private void take(Link link, UnitPhrase phrase, Item next, Item item) {
    int index = items.indexOf(item);
    switch (link) {
      case DASH, RANGE -> {
        boolean scaled = item.scale().isEmpty() && next.scale().isPresent();
        Reading reading =
            scaled ? item.reading().map(v -> v.times(next.scale().get())) : item.reading();
        items.set(index, item.with(reading).with(phrase));
      }
      case LIST, SLASH, DEVIATION -> items.set(index, item.with(phrase));
      case COMMA -> items.set(index, item.with(isShared(index + 1) ? phrase : phrase.doubted()));
      default -> {}
    }
  }

  /** Whether a number has its unit from the next one. */
  private boolean isShared(int index) {
    return index < links.size()
        && links.get(index) == Link.LIST
        && items.get(index).phrase().equals(items.get(index + 1).phrase());
  }

  /** "40 mg to 80 mg per day": the first is counted like the second. */
  private void complete(Link link, Item item, Item next) {
    UnitPhrase mine = item.phrase().orElseThrow();
    int index = items.indexOf(item);
    if (next.phrase().isEmpty()) {
      if (link.isRange()) {
        items.set(index + 1, next.with(mine.doubted()));
      }
      return;
    }
    UnitPhrase others = next.phrase().get();
    boolean bare = mine.per().equals(List.of(List.of())) && !mine.isCounted();
    boolean counted = others.hasTime() || !others.per().equals(List.of(List.of()));
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

package factleaf.figure;

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
  private final Tokens text;
  private final Prose prose;
  private final List<Item> found;
  private final List<Item> items;
  private final List<Link> links = new ArrayList<>();

  /** Numbers that are no amounts: phone numbers, deviations. */
  private final Set<Integer> dropped = new HashSet<>();

  Linker(Tokens text, Prose prose, List<Item> scanned) {
    this.text = text;
    this.prose = prose;
    found = compounds(scanned);
    items = new ArrayList<>(found);
    LinkReader reader = new LinkReader(text, prose, found);
    for (int i = 0; i + 1 < items.size(); i++) {
      links.add(reader.read(i));
    }
    for (int i = 0; i < links.size(); i++) {
      sign(i);
    }
    share();
    chains();
    for (int i = 0; i < items.size(); i++) {
      times(i);
    }
  }

  /** "2 hours 30 minutes" is one time. */
  private static List<Item> compounds(List<Item> scanned) {
    List<Item> items = new ArrayList<>();
    for (Item item : scanned) {
      Optional<Item> whole =
          items.isEmpty() || items.getLast().end() != item.start()
              ? Optional.empty()
              : items.getLast().sum(item);
      whole.ifPresent(one -> items.removeLast());
      items.add(whole.orElse(item));
    }
    return items;
  }

  /** What stands behind a number. */
  Link link(int index) {
    return index >= 0 && index < links.size() ? links.get(index) : Link.NONE;
  }

  /** A number as it stands, alone. */
  Item found(int index) {
    return found.get(index);
  }

  /** Whether it is no amount: of a phone number, or a deviation. */
  boolean isDropped(int index) {
    return dropped.contains(index) || link(index - 1) == Link.DEVIATION;
  }

  /** Whether a number stands in one list or range with the next. */
  boolean isJoined(int index) {
    Link link = link(index);
    return link.isRange() || link == Link.LIST || link == Link.COMMA;
  }

  /** Whether a number is an end of a range. */
  boolean isInRange(int index) {
    return link(index).isRange() || link(index - 1).isRange();
  }

  /** Behind the other in "3 x 5 mg". */
  boolean isProduct(int index) {
    return link(index - 1) == Link.TIMES;
  }

  /** The numbers with what they share. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** A range rises: the first mark of "-5 to 5" is a minus, though a list may begin with it. */
  private void sign(int index) {
    Item low = items.get(index);
    if (links.get(index).isRange()) {
      items
          .get(index + 1)
          .value()
          .flatMap(high -> low.reading().minusBelow(high))
          .ifPresent(minus -> items.set(index, low.with(Reading.of(minus))));
    }
  }

  /** From the last number to the first, each takes what it lacks from the next. */
  private void share() {
    for (int i = links.size() - 1; i >= 0; i--) {
      int index = i;
      Link link = links.get(i);
      Item next = items.get(i + 1);
      Item item = link.isRange() ? scaled(i, next) : items.get(i);
      boolean listed = link == Link.LIST || link == Link.COMMA;
      if (listed && (link(i - 1) == Link.PART || link(i - 1) == Link.SHARE)) {
        continue; // 15/22, 68.2%
      }
      if (item.phrase().isEmpty()) {
        next.phrase().ifPresent(phrase -> take(link, phrase, index));
      } else {
        complete(link, index, next);
      }
      boolean alone = item.phrase().isEmpty();
      if (link == Link.RATIO || alone && (link == Link.SLASH || link == Link.PLUS)) {
        doubt(i);
        doubt(i + 1);
      }
    }
  }

  private void take(Link link, UnitPhrase phrase, int index) {
    Item item = items.get(index);
    switch (link) {
      case DASH, RANGE, EITHER, LIST, SLASH, SHARE, DEVIATION ->
          items.set(index, item.with(phrase));
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
    return (link(index) == Link.LIST || link(index) == Link.EITHER)
        && items.get(index).phrase().equals(items.get(index + 1).phrase());
  }

  /** "40 mg to 80 mg per day": the first is counted like the second. */
  private void complete(Link link, int index, Item next) {
    Item item = items.get(index);
    UnitPhrase mine = item.phrase().orElseThrow();
    if (next.phrase().isEmpty()) {
      if (link.isRange()) {
        items.set(index + 1, next.with(mine.unit().before() ? mine : mine.doubted()));
      }
      return;
    }
    UnitPhrase others = next.phrase().get();
    boolean alike = mine.unit().dimension().equals(others.unit().dimension());
    boolean counted = alike && !others.per().equals(List.of(List.of()));
    boolean listed = link == Link.LIST || link == Link.COMMA;
    if (mine.isBare() && counted && (link.isRange() || listed)) {
      UnitPhrase same = others.of(mine.unit(), link.isRange());
      boolean both = link == Link.LIST && prose.is("and", text.at(item.end()));
      items.set(index, item.with(both ? same.untaken() : same));
    } else if (mine.isBare() && counted && link == Link.SLASH) {
      items.set(index, item.with(mine.or(others))); // both strengths of 5 mL
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

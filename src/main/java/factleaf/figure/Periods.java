package factleaf.figure;

import factleaf.figure.PeriodFinder.Period;
import factleaf.figure.UnitPhrase.Per;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times that a dose is counted by although they stand apart from it: "a daily dose of 80 mg", "80
 * mg, in divided doses, a day". Such a dose is the one and the other: 80 mg and 80 mg/day. A time
 * elsewhere in the sentence leaves it open.
 */
final class Periods {
  private static final int MOST_WORDS = 10;
  private static final int MOST_BEHIND = 5;
  private static final int MOST_ITEMS = 200;
  private static final int MOST_OPEN = 8;

  private final Tokens text;
  private final Prose prose;
  private final List<Item> items;
  private final Linker linker;
  private final List<Period> periods;

  /** The time of the number before, if it stands apart. */
  private Optional<Period> lastPeriod = Optional.empty();

  Periods(Tokens text, Prose prose, IntervalReader intervals, List<Item> items, Linker linker) {
    this.text = text;
    this.prose = prose;
    this.items = items;
    this.linker = linker;
    this.periods =
        items.size() > MOST_ITEMS
            ? List.of()
            : new PeriodFinder(text, prose, intervals, items, linker).find();
  }

  /** The numbers, each with the times that it is counted by. */
  List<Item> complete() {
    List<Item> complete = new ArrayList<>();
    if (items.size() > MOST_ITEMS) {
      return items; // no sentence, but a table without its lines
    }
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean takes =
          item.phrase().filter(p -> !p.hasTime() && !p.isCounted()).isPresent()
              && !item.isTime()
              && !item.hasUnit("time")
              && !linker.isProduct(i);
      complete.add(takes ? complete(i, item) : item);
    }
    return complete;
  }

  private Item complete(int index, Item item) {
    UnitPhrase phrase = item.phrase().orElseThrow();
    int last = lastChoice(index);
    Optional<Item> next = items.stream().skip(last + 1).findFirst();
    boolean often =
        next.filter(n -> n.hasUnit("time") && isBehind(items.get(last), n.start())).isPresent();
    if (often && phrase.isDose() && !isTotal(item)) {
      UnitPhrase taken = phrase.taken(howOften(last + 1));
      return item.with(
          PeriodFinder.once(items.get(last + 1)).map(per -> taken.also(per, true)).orElse(taken));
    }
    if (phrase.isDose() && isEvery(last)) {
      return item.with(phrase.taken(range(Mention.Kind.EVERY, last + 1)));
    }
    Item end = linker.link(index).isRange() ? items.get(index + 1) : item;
    Optional<Period> near =
        periods.stream()
            .filter(p -> isNear(p, item) || isNear(p, end))
            .filter(p -> !prose.isWhen(text, p.start(), p.end()))
            .filter(p -> p.end() > item.start() || !isOther(p, index))
            .findFirst();
    if (near.isPresent() && phrase.isDose() && !isRepeated(near.get(), item)) {
      lastPeriod = near;
      UnitPhrase also = phrase.also(near.get().per(), true);
      boolean each = prose.is("each", text.at(near.get().start()));
      boolean named = each && isBehind(end, near.get().start());
      return item.with(named ? also.taken(near.get().every()) : also);
    }
    if (lastPeriod.isPresent() && phrase.isDose() && linker.isJoined(index - 1)) {
      return item.with(phrase.also(lastPeriod.get().per(), true)); // a daily dose of 20 mg to 80 mg
    }
    lastPeriod = Optional.empty();
    UnitPhrase open = phrase;
    for (Period period : periods.stream().limit(MOST_OPEN).toList()) {
      if (isOneSentence(period.start(), period.end(), item)) {
        open = open.also(period.per(), false);
      }
    }
    for (Item other : items.stream().limit(MOST_OPEN).toList()) {
      boolean dose = !other.hasUnit("time") && !other.isTime();
      if (dose && isOneSentence(other.start(), other.end(), item)) {
        for (Per per : PeriodFinder.times(other)) {
          open = open.also(per, false);
        }
      }
    }
    return item.with(open);
  }

  /** A daily dose of 5 mg, given twice daily: how often parts of it are taken. */
  private boolean isTotal(Item item) {
    return prose.is("of", text.at(item.start() - 1))
        && periods.stream().anyMatch(p -> p.end() <= item.start() && isNear(p, item));
  }

  /** The time of the dose before, 20 mg of it daily, or of changes, increased weekly to 40 mg. */
  private boolean isOther(Period period, int index) {
    boolean changed =
        prose.phrase("to", text, period.end()).isPresent()
            && IntStream.range(period.start() - MOST_BEHIND, period.start())
                .mapToObj(text::at)
                .anyMatch(t -> prose.is("changes", t) || prose.is("multiples", t));
    return changed
        || items.stream()
            .limit(index)
            .skip(Math.max(0, index - 1))
            .filter(dose -> dose.phrase().isPresent() && !dose.isTime() && !dose.hasUnit("person"))
            .anyMatch(dose -> prose.isNaming(text, dose.end(), period.start()));
  }

  /** The last of "1 or 2 tablets": how often stands behind it. */
  private int lastChoice(int index) {
    int last = index;
    while (isChoice(last)) {
      last++;
    }
    return last;
  }

  private boolean isChoice(int index) {
    Link link = linker.link(index);
    return link == Link.EITHER
        || link == Link.LIST && !prose.is("and", text.at(items.get(index).end()));
  }

  /** A number of times, or a range of it. */
  private Mention howOften(int index) {
    Item times = items.get(index);
    return linker.link(index).isRange()
        ? range(Mention.Kind.RANGE, index)
        : Mention.amount(times.side(), Amount.Bound.NONE, "");
  }

  private Mention range(Mention.Kind kind, int index) {
    return Mention.of(kind, List.of(items.get(index).side(), items.get(index + 1).side()), "");
  }

  /** Whether a dose is taken every 4 to 6 hours. */
  private boolean isEvery(int dose) {
    int end = linker.link(dose).isRange() ? dose + 1 : dose;
    return linker.link(end + 1).isRange()
        && items.get(end + 1).isTime()
        && prose.is("each", text.at(items.get(end + 1).start() - 1))
        && isBehind(items.get(end), items.get(end + 1).start());
  }

  /** Directly behind a dose, or behind its way: 5 mg IV, 1 drop in the affected eye. */
  private boolean isBehind(Item dose, int at) {
    boolean parted =
        IntStream.range(dose.end(), at)
            .mapToObj(text::at)
            .anyMatch(t -> t.isMark(".;:()") || prose.is("then", t) || prose.is("divided", t));
    int most = prose.is("routes", text.at(dose.end())) ? MOST_BEHIND : 3;
    return at - dose.end() <= most && !parted || prose.isNaming(text, dose.end(), at);
  }

  private boolean isNear(Period period, Item item) {
    boolean before = period.end() <= item.start();
    int from = before ? period.end() : item.end();
    int to = before ? item.start() : period.start();
    boolean parted = items.stream().anyMatch(other -> other.start() >= from && other.end() <= to);
    return to >= from
        && to - from <= MOST_WORDS
        && !parted
        && (!hasBarrier(from, to, before ? ".;()" : ".;:()")
            || !before && prose.isNaming(text, from, to));
  }

  /** Several times per day, with each meal every day: it is no dose of a day. */
  private boolean isRepeated(Period period, Item item) {
    boolean before = period.end() <= item.start();
    int from = before ? period.end() : item.end();
    int to = before ? item.start() : period.start();
    return IntStream.range(from, to).anyMatch(i -> prose.repeats(text, i))
        || before
            && IntStream.range(item.end(), item.end() + MOST_BEHIND)
                .takeWhile(i -> text.at(i).isWord())
                .anyMatch(i -> prose.repeats(text, i));
  }

  private boolean isOneSentence(int start, int end, Item item) {
    boolean before = end <= item.start();
    boolean apart = before || start >= item.end();
    return apart && !hasBarrier(before ? end : item.end(), before ? item.start() : start, ".!?");
  }

  private boolean hasBarrier(int from, int to, String barriers) {
    for (int i = from; i < to; i++) {
      if (text.at(i).isMark(barriers)) {
        return true;
      }
    }
    return false;
  }
}

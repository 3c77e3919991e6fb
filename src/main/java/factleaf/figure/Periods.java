package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.UnitPhrase.Per;
import factleaf.vocabulary.Unit;
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
  private final IntervalReader intervals;
  private final List<Item> items;
  private final Linker linker;
  private final List<Period> periods = new ArrayList<>();

  /** The time of the number before, if it stands apart. */
  private Optional<Period> lastPeriod = Optional.empty();

  /** A time in its place. */
  private record Period(int start, int end, Per per) {
    Mention every() {
      return Mention.every(Reading.of(per.amount()), per.unit());
    }
  }

  Periods(Tokens text, Prose prose, IntervalReader intervals, List<Item> items, Linker linker) {
    this.text = text;
    this.prose = prose;
    this.intervals = intervals;
    this.items = items;
    this.linker = linker;
    if (items.size() > MOST_ITEMS) {
      return;
    }
    findInText();
    for (int i = 0; i < items.size(); i++) {
      if (!linker.isInRange(i)) {
        findInItem(items.get(i));
      }
    }
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
    if (next.filter(n -> n.hasUnit("time") && isBehind(items.get(last), n.start())).isPresent()) {
      UnitPhrase taken = phrase.taken(howOften(last + 1));
      return item.with(once(items.get(last + 1)).map(per -> taken.also(per, true)).orElse(taken));
    }
    Item end = linker.link(index).isRange() ? items.get(index + 1) : item;
    Optional<Period> near =
        periods.stream()
            .filter(p -> isNear(p, item) || isNear(p, end))
            .filter(p -> !prose.isWhen(text, p.start(), p.end()))
            .findFirst();
    if (near.isPresent() && !isRepeated(near.get(), item)) {
      lastPeriod = near;
      UnitPhrase also = phrase.also(near.get().per(), true);
      boolean often = prose.is("each", text.at(near.get().start()));
      boolean named = often && isBehind(end, near.get().start());
      return item.with(named ? also.taken(near.get().every()) : also);
    }
    if (lastPeriod.isPresent() && linker.isJoined(index - 1)) {
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
        for (Per per : times(other)) {
          open = open.also(per, false);
        }
      }
    }
    return item.with(open);
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
        ? Mention.of(Mention.Kind.RANGE, List.of(times.side(), items.get(index + 1).side()), "")
        : Mention.amount(times.side(), Amount.Bound.NONE, "");
  }

  private static List<Per> times(Item item) {
    return item.phrase().stream()
        .flatMap(phrase -> phrase.per().stream())
        .flatMap(List::stream)
        .filter(Per::isTime)
        .distinct()
        .toList();
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

  /** The time of once a day. */
  private static Optional<Per> once(Item frequency) {
    boolean one = frequency.value().filter(v -> v.isSame(Reading.Ratio.of(1, 1))).isPresent();
    return one ? times(frequency).stream().findFirst() : Optional.empty();
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

  private void findInText() {
    for (int i = 0; i < text.size(); i++) {
      if (isInItem(i)) {
        continue;
      }
      Optional<Match<Per>> named = intervals.named(i);
      if (named.isPresent()) {
        periods.add(new Period(i, named.get().end(), named.get().what()));
        i = named.get().end() - 1;
        continue;
      }
      Optional<Unit> adverb = adverb(i);
      if (adverb.isPresent()) {
        periods.add(new Period(i, i + 1, Per.one(adverb.get())));
        continue;
      }
      int start = i;
      prose
          .phrase("per", text, i)
          .or(() -> isCounting(start) ? Optional.of(start + 1) : Optional.empty())
          .filter(behind -> !isInItem(behind))
          .flatMap(behind -> prose.unit(text, behind))
          .filter(unit -> unit.what().isTime())
          .ifPresent(unit -> periods.add(new Period(start, unit.end(), Per.one(unit.what()))));
    }
  }

  /** Daily, but not 8-hourly, bi-weekly, or "not daily". */
  private Optional<Unit> adverb(int at) {
    boolean joined = text.at(at).isTight() && text.at(at - 1).isMark("-");
    return joined || prose.is("not", text.at(at - 1))
        ? Optional.empty()
        : Optional.ofNullable(prose.adverbs().get(text.at(at).text()));
  }

  private boolean isCounting(int at) {
    return prose.is("articles", text.at(at)) || prose.is("each", text.at(at));
  }

  private boolean isInItem(int at) {
    return items.stream().anyMatch(item -> item.start() <= at && at < item.end());
  }

  /** Per 24 hours, in a 24-hour period, once daily. */
  private void findInItem(Item item) {
    int before = item.start() - 1;
    int word = prose.is("articles", text.at(before)) ? before - 1 : before;
    boolean period = item.isTime() && prose.endsBefore("in", text, word + 1);
    if (period && item.value().filter(v -> v.numerator().signum() > 0).isPresent()) {
      periods.add(
          new Period(word, item.end(), new Per(item.value().get(), item.phrase().get().unit())));
    }
    if (item.hasUnit("time")) {
      once(item).ifPresent(per -> periods.add(new Period(item.start(), item.end(), per)));
    }
  }
}

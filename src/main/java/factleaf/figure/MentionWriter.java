package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Mention.Kind;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the figures of a text of its numbers and what links them. */
final class MentionWriter {
  private static final Ratio NOTHING = Ratio.of(0, 1);

  /**
   * Most tokens between two limits, a comma and a sign, which may be two, or in front of a range.
   */
  private static final int MOST_BETWEEN = 3;

  private final Tokens text;
  private final Prose prose;
  private final Bounds bounds;
  private final Linker linker;
  private final People people;
  private final List<Item> items;
  private final List<Mention> mentions = new ArrayList<>();

  /**
   * @param complete the numbers of the linker with all that they are counted by
   */
  MentionWriter(Tokens text, Prose prose, Linker linker, List<Item> complete) {
    this.text = text;
    this.prose = prose;
    this.bounds = new Bounds(text, prose);
    this.linker = linker;
    this.items = complete;
    this.people = new People(text, prose, complete, linker);
  }

  List<Mention> write() {
    for (int i = 0; i < items.size(); i++) {
      int from = mentions.size();
      write(i, items.get(i));
      people.mark(mentions.subList(from, mentions.size()), i);
    }
    return List.copyOf(mentions);
  }

  private void write(int index, Item item) {
    boolean degrees = item.phrase().isEmpty() && text.at(item.end() - 1).isMark("\u00B0");
    if (degrees || linker.isDropped(index)) {
      return;
    }
    Side side = isDoubtful(index) || isDoubtful(index - 1) ? item.doubted().side() : item.side();
    mentions.add(Mention.amount(side, bound(index), words(item, item)));
    every(item, item);
    if (isBand(index)) {
      band(index);
      return;
    }
    switch (linker.link(index)) {
      case DASH, RANGE, EITHER -> range(index, item, items.get(index + 1));
      case SLASH -> pair(index);
      case RATIO -> proportion(Kind.RATIO, index);
      case PART, SHARE -> proportion(Kind.PART, index);
      case PLUS -> plus(index);
      case LIST -> sum(item, items.get(index + 1));
      default -> {}
    }
  }

  private String words(Item first, Item last) {
    return text.words(first.start(), last.end());
  }

  /** Every 72 hours, every 4 to 6 hours. */
  private void every(Item first, Item last) {
    if (last.isTime() && isInterval(first, last)) {
      List<Side> sides =
          first.equals(last) ? List.of(last.side()) : List.of(first.side(), last.side());
      mentions.add(Mention.of(Kind.EVERY, sides, words(first, last)));
    }
  }

  private boolean isInterval(Item first, Item last) {
    boolean between =
        prose.endsBefore("interval-at", text, first.start())
            && prose.phrase("interval-ends", text, last.end()).isPresent();
    return between
        || prose.is("each", text.at(first.start() - 1))
        || prose.endsBefore("interval-of", text, first.start());
  }

  private void range(int index, Item low, Item high) {
    every(low, high);
    boolean cold = falls(low, high) && isCold(high);
    boolean doubtful = isDoubtful(index);
    Side one = doubtful ? low.doubted().side() : low.side();
    Side other = doubtful ? high.doubted().side() : high.side();
    List<Side> sides = doubtful || cold ? List.of(other, one) : List.of(one, other);
    mentions.add(Mention.of(Kind.RANGE, sides, words(low, high)));
    unitBefore(index)
        .map(unit -> List.of(low.with(unit).side(), high.with(unit).side()))
        .ifPresent(ends -> mentions.add(Mention.of(Kind.RANGE, ends, words(low, high))));
  }

  /** The mg of "80 mg (60-100)" and of "80 (range 60-100) mg" may be that of the range. */
  private Optional<UnitPhrase> unitBefore(int index) {
    int end = index > 0 ? items.get(index - 1).end() : -1;
    boolean near = text.at(end).isMark("(") && items.get(index).start() - end <= MOST_BETWEEN;
    return near && items.get(index).phrase().isEmpty()
        ? items.get(index - 1).phrase().map(UnitPhrase::doubted)
        : Optional.empty();
  }

  /** 10-5 mg may be a list, a mistake, or a power that lost its place. */
  private boolean isDoubtful(int index) {
    return linker.link(index) == Link.DASH
        && falls(items.get(index), items.get(index + 1))
        && !isCold(items.get(index + 1));
  }

  private static boolean isCold(Item high) {
    return high.value().filter(v -> v.compareTo(NOTHING) < 0).isPresent();
  }

  /** The limit that a number is; "from 5 to 10" is none. */
  private Bound bound(int index) {
    Bound bound = bounds.of(items.get(index));
    boolean from = prose.endsBefore("from", text, items.get(index).start());
    boolean ends = linker.link(index).isRange() && !bounds.of(items.get(index + 1)).isUpper();
    return from && ends ? Bound.NONE : bound;
  }

  private static boolean falls(Item low, Item high) {
    return low.value()
        .flatMap(
            first ->
                high.value().map(second -> inUnit(first, low).compareTo(inUnit(second, high)) > 0))
        .orElse(false);
  }

  private static Ratio inUnit(Ratio value, Item item) {
    return item.phrase().map(p -> value.times(Ratio.of(p.unit().factor()))).orElse(value);
  }

  /** Two or more strengths; the first of them sees to it. */
  private void pair(int index) {
    int end = index;
    while (linker.link(end) == Link.SLASH) {
      end++;
    }
    boolean begins = index == 0 || linker.link(index - 1) != Link.SLASH;
    if (begins) {
      List<Side> sides = IntStream.rangeClosed(index, end).mapToObj(this::side).toList();
      mentions.add(Mention.of(Kind.PAIR, sides, words(items.get(index), items.get(end))));
    }
  }

  private void proportion(Kind kind, int index) {
    Item whole = linker.found(index + 1);
    boolean timed =
        whole.phrase().map(p -> p.hasTime() || p.isCounted()).orElse(isByTime(whole.end()));
    Side of = timed ? whole.doubted().side() : side(index + 1); // 1 in 100 people a year
    List<Side> sides = List.of(side(index), of);
    Bound bound = bounds.of(items.get(index));
    mentions.add(new Mention(kind, sides, bound, words(items.get(index), items.get(index + 1))));
    if (kind == Kind.PART && linker.link(index - 1).isRange()) {
      List<Side> ends = List.of(side(index - 1), side(index), of); // 1 to 10 in 100
      mentions.add(Mention.of(kind, ends, words(items.get(index - 1), items.get(index + 1))));
    }
  }

  /** Behind the 1000 of 1 in 1000 per year. */
  private boolean isByTime(int at) {
    Token word = text.at(at);
    boolean by =
        word.isMark("/")
            || Stream.of("per", "each", "articles").anyMatch(list -> prose.is(list, word));
    return prose.adverbs().containsKey(word.text())
        || by && prose.unit(text, at + 1).filter(unit -> unit.what().isTime()).isPresent();
  }

  /** Whether a part of a whole goes on to another: 1/100 to < 1/10, or < 1/10, >= 1/100. */
  private boolean isBand(int index) {
    Link link = linker.link(index);
    if (linker.link(index - 1) != Link.PART || linker.link(index + 1) != Link.PART) {
      return false;
    }
    Bound one = bounds.of(items.get(index - 1));
    Bound other = bounds.of(items.get(index + 1));
    int end = items.get(index).end();
    boolean joined = text.at(end).isMark(",") || prose.is("and", text.at(end));
    boolean near = items.get(index + 1).start() - end <= MOST_BETWEEN;
    return link.isRange()
        || joined && near && (one.isLower() && other.isUpper() || one.isUpper() && other.isLower());
  }

  /** The same in percent. */
  private void band(int index) {
    Optional<Unit> percent = prose.unitOf("%");
    Optional<Ratio> first = share(index - 1);
    Optional<Ratio> last = share(index + 1);
    if (percent.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return;
    }
    boolean falls = first.get().compareTo(last.get()) > 0;
    boolean upperFirst = bounds.of(items.get(index - 1)).isUpper();
    if (bounds.of(items.get(index + 1)) != Bound.NONE && falls != upperFirst) {
      return; // >= 1/10, < 1/100 are two bands
    }
    List<Side> sides =
        Stream.of(first.get(), last.get())
            .sorted()
            .map(share -> Side.of(Reading.of(share), percent.get()))
            .toList();
    mentions.add(Mention.of(Kind.RANGE, sides, words(items.get(index - 1), items.get(index + 2))));
  }

  /** The percent of a part that begins at a number. */
  private Optional<Ratio> share(int index) {
    Optional<Ratio> whole = items.get(index + 1).value();
    return items
        .get(index)
        .value()
        .flatMap(part -> whole.map(w -> part.times(w.inverse()).times(Ratio.of(100, 1))));
  }

  /** A number as it was before what stands beside it put it in doubt. */
  private Side side(int index) {
    return new Side(linker.found(index).reading(), items.get(index).phrase());
  }

  /** 3 years and 4 months may be one time. */
  private void sum(Item large, Item small) {
    large
        .sum(small)
        .ifPresent(
            sum -> mentions.add(Mention.amount(sum.side(), Bound.NONE, words(large, small))));
  }

  /** 28 weeks + 3 days, 28+3 weeks. */
  private void plus(int index) {
    Item weeks = linker.found(index);
    Item days = linker.found(index + 1);
    sum(weeks, days);
    Optional<Unit> week = days.phrase().map(UnitPhrase::unit).filter(unit -> days.hasUnit("week"));
    Optional<Unit> day = prose.unitOf("day");
    if (week.isPresent() && day.isPresent() && weeks.phrase().isEmpty()) {
      sum(weeks.with(UnitPhrase.of(week.get())), days.with(UnitPhrase.of(day.get())));
    }
  }
}

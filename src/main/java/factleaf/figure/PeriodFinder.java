package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.UnitPhrase.Per;
import factleaf.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the times of a text that stand apart from doses: daily, in a 24-hour period. */
record PeriodFinder(
    Tokens text, Prose prose, IntervalReader intervals, List<Item> items, Linker linker) {
  /** A time in its place. */
  record Period(int start, int end, Per per) {
    Mention every() {
      return Mention.every(Reading.of(per.amount()), per.unit());
    }
  }

  List<Period> find() {
    List<Period> periods = new ArrayList<>();
    findInText(periods);
    for (int i = 0; i < items.size(); i++) {
      if (!linker.isInRange(i)) {
        findInItem(items.get(i), periods);
      }
    }
    return periods;
  }

  /** The times that a number is counted by. */
  static List<Per> times(Item item) {
    return item.phrase().stream()
        .flatMap(phrase -> phrase.per().stream())
        .flatMap(List::stream)
        .filter(Per::isTime)
        .distinct()
        .toList();
  }

  /** The time of once a day. */
  static Optional<Per> once(Item frequency) {
    boolean one = frequency.value().filter(v -> v.isSame(Reading.Ratio.of(1, 1))).isPresent();
    return one ? times(frequency).stream().findFirst() : Optional.empty();
  }

  private void findInText(List<Period> periods) {
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
  private void findInItem(Item item, List<Period> periods) {
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

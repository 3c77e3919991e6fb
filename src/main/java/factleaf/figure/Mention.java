package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A figure of a text.
 *
 * @param sides the number, the ends of a range, or the parts in their order; of a range of parts
 *     its ends and the whole
 * @param bound whether it is a limit
 * @param words as it stands
 * @param people whom the words beside it name
 */
record Mention(Kind kind, List<Side> sides, Bound bound, String words, Set<String> people) {
  /** What it looks like. */
  enum Kind {
    AMOUNT,
    RANGE,
    /** 875/125 mg */
    PAIR,
    /** 1:1000 */
    RATIO,
    /** 1 in 1000 */
    PART,
    /** Every 72 hours. */
    EVERY
  }

  Mention {
    sides = List.copyOf(sides);
  }

  Mention(Kind kind, List<Side> sides, Bound bound, String words) {
    this(kind, sides, bound, words, Set.of());
  }

  static Mention amount(Side side, Bound bound, String words) {
    return new Mention(Kind.AMOUNT, List.of(side), bound, words);
  }

  static Mention of(Kind kind, List<Side> sides, String words) {
    return new Mention(kind, sides, Bound.NONE, words);
  }

  static Mention every(Reading reading, Unit time) {
    return of(Kind.EVERY, List.of(Side.of(reading, time)), "");
  }

  Mention of(Set<String> whom) {
    return new Mention(kind, sides, bound, words, whom);
  }

  /** Nobody can tell whether it is meant. */
  Mention doubted() {
    List<Side> doubted =
        sides.stream().map(side -> new Side(side.reading().doubted(), side.phrase())).toList();
    return new Mention(kind, doubted, bound, words, people);
  }

  Support support(Figure figure) {
    return switch (figure) {
      case Quantity times when kind == Kind.EVERY && times.unit().id().equals("time") ->
          sides.getFirst().reading().equals(Reading.UNKNOWN)
              ? Support.NOT_UNDERSTOOD
              : Measure.interval(times) instanceof Every every ? support(every) : Support.NOT_SHOWN;
      case Quantity quantity -> isAmount() ? amount(quantity) : Support.NOT_SHOWN;
      case Combination combination -> support(combination);
      case Proportion proportion -> support(proportion);
      case Every every -> support(every);
      case Dosing dosing -> support(dosing);
      case Rate rate -> Support.NOT_SHOWN; // asked share by share
      case PartialDate date -> Support.NOT_SHOWN;
      case ClockTime time -> Support.NOT_SHOWN;
    };
  }

  /** An interval, or how often in a time. */
  boolean isTimed() {
    return kind == Kind.EVERY || sides.getLast().phrase().filter(UnitPhrase::hasTime).isPresent();
  }

  /** Of those who do not take the medicine, or a change: a reduction of 30%. */
  boolean isNoRate() {
    return people.contains(People.CONTROLS)
        || sides.stream().flatMap(side -> side.phrase().stream()).anyMatch(p -> !p.isDose());
  }

  /** Whether only other populations are named beside it. */
  boolean isOfOthers(Set<String> whom) {
    return !people.isEmpty()
        && !people.contains(People.CONTROLS)
        && Collections.disjoint(people, whom);
  }

  private boolean isAmount() {
    return kind == Kind.AMOUNT || kind == Kind.RANGE;
  }

  /** The ends of the mention are the ends of the quantity, and the limits are the same. */
  private Support amount(Quantity quantity) {
    Amount amount = quantity.amount();
    Support numbers =
        support(sides.getFirst(), quantity, amount.low())
            .and(support(sides.getLast(), quantity, amount.high()));
    return limited(amount, numbers);
  }

  /** A number without a unit is also shown by a number of things, by times, and by an INR. */
  private static Support support(Side side, Quantity figure, BigDecimal asked) {
    if (figure.isNumber()) {
      boolean counts = side.phrase().map(phrase -> isCount(phrase, asked)).orElse(true);
      return counts ? side.reading().is(asked, Ratio.of(1, 1)) : Support.NOT_SHOWN;
    }
    return side.phrase()
        .map(phrase -> phrase.is(side.reading(), figure, asked))
        .orElse(Support.NOT_SHOWN);
  }

  private static boolean isCount(UnitPhrase phrase, BigDecimal asked) {
    Unit unit = phrase.unit();
    boolean many = asked.compareTo(BigDecimal.ONE) > 0; // "once he is well" is no 1
    boolean times = unit.id().equals("time") && phrase.isBare() && many;
    return unit.counts() || unit.before() || times;
  }

  /** A pair, or a range of two quantities; lists are asked part by part. */
  private Support support(Combination asked) {
    boolean fits =
        switch (asked.join()) {
          case PAIR -> kind == Kind.PAIR && sides.size() == asked.parts().size();
          case TO -> kind == Kind.RANGE;
          default -> false;
        };
    return fits
        ? IntStream.range(0, sides.size())
            .mapToObj(i -> part(sides.get(i), asked.parts().get(i)))
            .reduce(Support.SHOWN, Support::and)
        : Support.NOT_SHOWN;
  }

  /** Strengths without a unit, as in 800/160, may be those. */
  private static Support part(Side side, Figure part) {
    return side.phrase().isEmpty() && part instanceof Quantity quantity
        ? side.reading().is(quantity.amount().low(), Ratio.of(1, 1)).and(Support.NOT_UNDERSTOOD)
        : amount(side, Bound.NONE, "").support(part);
  }

  /** 1 in 1000 and 1:1000 may be the same or not. */
  private Support support(Proportion asked) {
    if (kind != Kind.RATIO && kind != Kind.PART) {
      return Support.NOT_SHOWN;
    }
    List<Ratio> to = sides.getLast().reading().values();
    Support same =
        to.size() == 1 && to.getFirst().numerator().signum() > 0
            ? part(asked, to(to.getFirst(), asked))
            : Support.NOT_UNDERSTOOD;
    boolean alike = (kind == Kind.PART) == asked.isPart();
    return limited(asked.amount(), alike ? same : same.and(Support.NOT_UNDERSTOOD));
  }

  /** Both ends of 1 to 10 in 100, or of one part alone. */
  private Support part(Proportion asked, Ratio by) {
    Reading low = sides.getFirst().reading();
    Reading high = sides.get(sides.size() - 2).reading();
    return low.is(asked.amount().low(), by).and(high.is(asked.amount().high(), by));
  }

  /** A figure with a limit asks for the same limit; one without is shown by any. */
  private Support limited(Amount asked, Support numbers) {
    if (asked.bound() == Bound.NONE || asked.bound() == bound) {
      return numbers;
    }
    return bound == Bound.NONE ? numbers.and(Support.NOT_UNDERSTOOD) : Support.NOT_SHOWN;
  }

  private static Ratio to(Ratio shown, Proportion asked) {
    return shown.times(new Ratio(BigDecimal.ONE, asked.to()));
  }

  /** An interval is also shown by once in it; three times a day need not be every 8 hours. */
  private Support support(Every asked) {
    if (kind == Kind.EVERY) {
      return Mention.of(Kind.RANGE, sides, words).support(asked.time());
    }
    return kind == Kind.AMOUNT && isTimes() && isOnce()
        ? support(asked.once(time()))
        : Support.NOT_SHOWN;
  }

  private boolean isOnce() {
    return sides.getFirst().reading().is(BigDecimal.ONE, Ratio.of(1, 1)) != Support.NOT_SHOWN;
  }

  private boolean isTimes() {
    return sides.getFirst().phrase().filter(p -> p.unit().id().equals("time")).isPresent();
  }

  private Unit time() {
    return sides.getFirst().phrase().orElseThrow().unit();
  }

  /** A dose with how often it is taken; a dose by its time, 20 mg a week, may be several. */
  private Support support(Dosing asked) {
    Figure interval = Measure.interval(asked.often());
    Support often =
        sides.getLast().phrase().flatMap(UnitPhrase::often).stream()
            .map(said -> said.support(interval))
            .reduce(Support.NOT_SHOWN, Support::or);
    Support said = support(asked.dose()).and(often);
    return interval instanceof Every every
        ? said.or(support(every.of(asked.dose())).and(Support.NOT_UNDERSTOOD))
        : said;
  }
}

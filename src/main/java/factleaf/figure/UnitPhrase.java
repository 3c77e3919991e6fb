package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit as it stands behind a number, and what it is counted by.
 *
 * @param per what it may be counted by; several ways if the text is right in each, as "5 mg once a
 *     day" is 5 mg and 5 mg/day
 * @param open what it might be counted by besides
 * @param isCounted whether it is counted by something that is not understood
 * @param isDose whether it may be counted by a time that stands elsewhere
 * @param often how often it is taken, if that stands behind it
 */
record UnitPhrase(
    Unit unit,
    List<List<Per>> per,
    List<List<Per>> open,
    boolean isCounted,
    boolean isDose,
    Optional<Mention> often) {
  /** What something is counted by, such as 24 hours. */
  record Per(Ratio amount, Unit unit) {
    static Per one(Unit unit) {
      return new Per(Ratio.of(1, 1), unit);
    }

    boolean isTime() {
      return unit.isTime();
    }
  }

  UnitPhrase {
    per = List.copyOf(per);
    open = List.copyOf(open);
  }

  /** A unit that is counted by nothing. */
  static UnitPhrase of(Unit unit) {
    return counted(unit, List.of(List.of()));
  }

  static UnitPhrase counted(Unit unit, List<List<Per>> per) {
    return new UnitPhrase(unit, per, List.of(), false, true, Optional.empty());
  }

  /** Counted by something that is not understood. */
  static UnitPhrase unclear(Unit unit) {
    return new UnitPhrase(unit, List.of(), List.of(), true, true, Optional.empty());
  }

  /** Whether it is counted by nothing, for sure. */
  boolean isBare() {
    return per.equals(List.of(List.of())) && !isCounted;
  }

  /** Another unit that is counted like this one. */
  UnitPhrase of(Unit other, boolean sure) {
    return sure
        ? new UnitPhrase(other, per, open, isCounted, isDose, often)
        : new UnitPhrase(other, List.of(List.of()), per, false, isDose, often);
  }

  /** Also counted like another. */
  UnitPhrase or(UnitPhrase other) {
    List<List<Per>> all = new ArrayList<>(per);
    all.addAll(other.per);
    return new UnitPhrase(unit, all, open, isCounted, isDose, often);
  }

  /** Of "40 mg and 80 mg fortnightly" nobody can tell how often the first is taken. */
  UnitPhrase untaken() {
    return new UnitPhrase(unit, per, open, isCounted, isDose, Optional.empty());
  }

  /** So often; 5 mg/kg/dose every 8 hours is also 5 mg/kg. */
  UnitPhrase taken(Mention howOften) {
    Stream<List<Per>> each =
        per.stream().map(way -> way.stream().filter(p -> !p.unit().id().equals("dose")).toList());
    Stream<List<Per>> all = howOften.isTimed() ? Stream.concat(per.stream(), each) : per.stream();
    return new UnitPhrase(
        unit, all.distinct().toList(), open, isCounted, isDose, Optional.of(howOften));
  }

  /** Whether it is counted by a time in any of the ways. */
  boolean hasTime() {
    return per.stream().flatMap(List::stream).anyMatch(Per::isTime);
  }

  /** Whether it is counted by a dimension, whatever else. */
  boolean isIn(String dimension) {
    return !per.isEmpty()
        && per.stream()
            .allMatch(way -> way.stream().anyMatch(p -> p.unit().dimension().equals(dimension)));
  }

  /** Also counted by a time, for sure or perhaps. */
  UnitPhrase also(Per time, boolean sure) {
    List<List<Per>> more = new ArrayList<>(sure ? per : open);
    for (List<Per> way : per) {
      List<Per> longer = new ArrayList<>(way);
      longer.add(time);
      more.add(longer);
    }
    return sure
        ? new UnitPhrase(unit, more, open, isCounted, isDose, often)
        : new UnitPhrase(unit, per, more, isCounted, isDose, often);
  }

  /** The same without what it is counted by in time: 3 x 5 mg daily is not 5 mg/day. */
  UnitPhrase withoutTime() {
    List<List<Per>> rest =
        per.stream().map(way -> way.stream().filter(p -> !p.isTime()).toList()).toList();
    return new UnitPhrase(unit, rest, List.of(), isCounted, isDose, often);
  }

  /** Of a strength or a step nobody can tell how often a dose of it is taken. */
  UnitPhrase noDose() {
    List<List<Per>> all = new ArrayList<>(open);
    all.addAll(per);
    return new UnitPhrase(unit, withoutTime().per, all, isCounted, false, Optional.empty());
  }

  /** Nobody can tell whether it belongs to the number. */
  UnitPhrase doubted() {
    List<List<Per>> all = new ArrayList<>(per);
    all.addAll(open);
    return new UnitPhrase(unit, List.of(), all, isCounted, isDose, often);
  }

  /**
   * Whether a number with this unit is an amount of a figure.
   *
   * @param asked the figure's amount
   */
  Support is(Reading reading, Quantity figure, BigDecimal asked) {
    Support sure = best(per, reading, figure, asked);
    Support perhaps = best(open, reading, figure, asked).and(Support.NOT_UNDERSTOOD);
    Support counted =
        isCounted && unit.dimension().equals(figure.unit().dimension())
            ? reading.is(asked, factor(figure.unit(), unit)).and(Support.NOT_UNDERSTOOD)
            : Support.NOT_SHOWN;
    return sure.or(perhaps).or(counted);
  }

  private Support best(List<List<Per>> ways, Reading reading, Quantity figure, BigDecimal asked) {
    if (!unit.dimension().equals(figure.unit().dimension())) {
      return Support.NOT_SHOWN;
    }
    return ways.stream()
        .filter(way -> isCountedAlike(way, figure))
        .map(way -> reading.is(asked, factor(figure, way)))
        .reduce(Support.NOT_SHOWN, Support::or);
  }

  private static boolean isCountedAlike(List<Per> way, Quantity figure) {
    return way.size() == figure.per().size()
        && way.stream()
            .map(per -> per.unit().dimension())
            .sorted()
            .toList()
            .equals(figure.per().stream().map(per -> per.unit().dimension()).sorted().toList());
  }

  private static Ratio factor(Unit from, Unit to) {
    return new Ratio(from.factor(), to.factor());
  }

  /** What turns a figure's amount into the number that stands in this unit. */
  private Ratio factor(Quantity figure, List<Per> way) {
    Ratio factor = Measure.factor(figure).times(new Ratio(BigDecimal.ONE, unit.factor()));
    for (Per per : way) {
      factor = factor.times(per.amount()).times(Ratio.of(per.unit().factor()));
    }
    return factor;
  }
}

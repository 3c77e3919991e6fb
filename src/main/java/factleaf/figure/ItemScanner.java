package factleaf.figure;

import factleaf.figure.Numeral.Form;
import factleaf.figure.Reading.Ratio;
import factleaf.figure.Token.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the numbers of a text with their units, one after the other. Digits that are no amount are
 * passed over: dates, times, numbers of sections and list items, names such as T6.
 */
final class ItemScanner {
  private static final String MINUS = "-\u2013\u2212";

  private final Tokens text;
  private final Prose prose;
  private final NumeralReader numerals;
  private final UnitPhraseReader units;
  private final ShareReader shares;
  private final ArticleReader articles;
  private final NotAmounts notAmounts;
  private final BareNumbers bareNumbers;
  private final DateReader dateReader;
  private final ClockReader clockReader;
  private final IntervalReader intervals;
  private final HalfRead halfRead;
  private final List<Item> items = new ArrayList<>();
  private final List<DateReader.Found> dates = new ArrayList<>();
  private final List<List<ClockTime>> clocks = new ArrayList<>();
  private final List<Mention> inner = new ArrayList<>();

  ItemScanner(Tokens text, Prose prose, DecimalMarks around) {
    this.text = text;
    this.prose = prose;
    this.numerals = new NumeralReader(text, prose, around);
    this.units = new UnitPhraseReader(text, prose, numerals);
    this.shares = new ShareReader(text, prose, numerals);
    this.articles = new ArticleReader(text, prose, numerals, units);
    this.notAmounts = new NotAmounts(text, prose);
    this.bareNumbers = new BareNumbers(text, prose);
    this.dateReader = new DateReader(text, prose);
    this.clockReader = new ClockReader(text, prose);
    this.intervals = new IntervalReader(text, prose, numerals);
    this.halfRead = new HalfRead(text, prose, numerals);
    for (int i = 0; i < text.size(); ) {
      i = next(i);
    }
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  List<DateReader.Found> dates() {
    return List.copyOf(dates);
  }

  IntervalReader intervals() {
    return intervals;
  }

  /** Times of the day, each with all that it may be. */
  List<List<ClockTime>> clocks() {
    return List.copyOf(clocks);
  }

  /** Amounts that others are counted by, and intervals. */
  List<Mention> inner() {
    return List.copyOf(inner);
  }

  /** Reads what begins at a token; returns the token behind it. */
  private int next(int at) {
    Optional<DateReader.Found> date = stuck(at) ? Optional.empty() : dateReader.read(at);
    if (date.isPresent()) {
      dates.add(date.get());
      return date.get().end();
    }
    OptionalInt passed = notAmounts.passed(at);
    if (passed.isPresent()) {
      return passed.getAsInt();
    }
    Optional<Prose.Match<List<ClockTime>>> clock =
        stuck(at) ? Optional.empty() : clockReader.read(at);
    if (clock.isPresent()) {
      clocks.add(clock.get().what());
      return clock.get().end();
    }
    halfRead
        .read(at)
        .or(() -> intervals.read(at))
        .map(mention -> new Denials(text, prose).has(at) ? mention.doubted() : mention)
        .ifPresent(inner::add);
    return item(at).map(this::take).orElse(at + 1);
  }

  private int take(Item item) {
    items.add(item);
    return item.end();
  }

  /** Directly behind something that is no space. */
  private boolean stuck(int at) {
    return text.at(at).isTight() && (text.at(at - 1).isWord() || text.at(at - 1).isDigits());
  }

  private Optional<Item> item(int at) {
    return frequency(at)
        .or(() -> articles.read(at).map(a -> item(at, a.reading(), a.unit())))
        .or(() -> ages(at + 1))
        .or(() -> broken(at))
        .or(() -> signed(at))
        .or(() -> numerals.read(at).flatMap(number -> item(at, number)));
  }

  private Optional<Item> ages(int at) {
    return text.at(at).isDigits()
        ? numerals.read(at).flatMap(number -> bareNumbers.ages(at, number))
        : Optional.empty();
  }

  /** Once a day, twice weekly, tid. */
  private Optional<Item> frequency(int at) {
    Optional<Prose.Match<Side>> daily = prose.daily().read(text, at);
    if (daily.isPresent()) {
      Side often = daily.get().what();
      return Optional.of(
          new Item(at, daily.get().end(), often.reading(), Optional.empty(), often.phrase()));
    }
    int times = prose.frequencies().getOrDefault(text.at(at).text(), 0);
    return prose
        .unitOf("time")
        .filter(time -> times > 0)
        .map(time -> item(at, Reading.of(Ratio.of(times, 1)), units.chain(time, at + 1)));
  }

  private Item item(int at, Reading reading, UnitPhraseReader.Found unit) {
    inner.addAll(unit.inner());
    return new Item(at, unit.end(), reading, Optional.empty(), Optional.of(unit.phrase()));
  }

  /** A number whose mark or place has gone wrong: "0. 5 mg", ",5 mg", "max.800 mg". */
  private Optional<Item> broken(int at) {
    Token token = text.at(at);
    Token next = text.at(at + 1);
    Token third = text.at(at + 2);
    boolean parted =
        token.text().equals("0") && next.isMark(".,") && third.isDigits() && !third.isTight();
    boolean headless = token.isMark(",") && !token.isTight() && next.isDigits() && next.isTight();
    boolean joined = token.isTight() && text.at(at - 1).isWord() && next.isTight();
    boolean stuck =
        token.isMark(".,-\u2013")
            && joined
            && next.isDigits()
            && !endsHere(at)
            && !prose.is("to", text.at(at - 1));
    if (!parted && !headless && !stuck) {
      return Optional.empty();
    }
    int number = parted ? at + 2 : at + 1;
    return numerals.read(number).flatMap(n -> broken(at, n, !stuck));
  }

  /** It may be what stands there, or behind a decimal point; without a unit it is a name. */
  private Optional<Item> broken(int at, Numeral number, boolean decimal) {
    Reading tenth = number.reading().map(v -> v.times(Ratio.of(1, 10)));
    Reading reading = decimal ? number.reading().or(tenth) : number.reading().doubted();
    return units.read(number).map(unit -> item(at, reading, unit));
  }

  private boolean endsHere(int at) {
    return !items.isEmpty() && items.getLast().end() == at;
  }

  /** A number below nothing: a sign that is no dash, or a word. */
  private Optional<Item> signed(int at) {
    Token sign = text.at(at);
    Token before = text.at(at - 1);
    boolean begins = !sign.isTight() || before.isMark("(<>=~:\u2264\u2265\u2248");
    boolean dashed = before.isMark(MINUS) && endsHere(at - 1); // -25--15
    boolean tight = sign.isMark(MINUS) && text.at(at + 1).isTight() && !endsHere(at);
    boolean loose =
        sign.isMark(MINUS)
            && sign.gap() == Gap.SPACE
            && !text.at(at + 1).isTight()
            && !endsHere(at);
    boolean mark = tight && (begins || dashed) || loose;
    if (!mark && !prose.is("minus", sign)) {
      return Optional.empty();
    }
    boolean listed = sign.gap() == Gap.LINE && !sign.isMark("\u2212");
    boolean doubtful = mark && (listed || loose || !begins && sign.text().equals(before.text()));
    return numerals
        .read(at + 1)
        .filter(n -> text.at(at + 1).isDigits() || text.at(at + 1).isMark("."))
        .flatMap(n -> item(at + 1, n))
        .filter(
            item -> begins && !loose || item.phrase().filter(p -> p.unit().signed()).isPresent())
        .map(
            item -> {
              Reading minus = item.reading().map(Ratio::negated);
              Reading reading = doubtful ? minus.or(item.reading()) : minus;
              return new Item(at, item.end(), reading, item.scale(), item.phrase());
            });
  }

  private Optional<Item> item(int at, Numeral number) {
    Optional<ShareReader.Share> share = shares.read(at, number);
    if (share.isPresent()) {
      inner.add(share.get().part());
      return share.map(ShareReader.Share::item);
    }
    Optional<UnitPhraseReader.Found> unit = units.read(number);
    if (unit.isEmpty()) {
      return bare(at, number);
    }
    inner.addAll(unit.get().inner());
    Reading reading = number.form() == Form.NONE ? Reading.UNKNOWN : number.reading();
    Item item =
        new Item(at, unit.get().end(), reading, number.scale(), Optional.of(unit.get().phrase()));
    return Optional.of(number.isWhole() ? withPart(item) : item);
  }

  /** 2 tablets and a half. */
  private Item withPart(Item item) {
    return numerals
        .part(item.end())
        .map(
            part ->
                new Item(
                    item.start(),
                    part.end(),
                    item.reading().map(v -> v.plus(part.what())),
                    item.scale(),
                    item.phrase()))
        .orElse(item);
  }

  private Optional<Item> bare(int at, Numeral number) {
    Optional<Item> item = bareNumbers.read(at, number);
    item.flatMap(found -> bareNumbers.year(at, number))
        .ifPresent(year -> dates.add(new DateReader.Found(at + 1, List.of(year))));
    return item;
  }
}

package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Amount.Scale;
import factleaf.figure.Mention.Kind;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How figures are written that people write as sources do: fortnightly is every 2 weeks. Offered in
 * the hint of a finding, and only if it is a figure that has all numbers of the text.
 *
 * @param prose how sources of the language write
 * @param isFigure whether a text is a figure
 */
record Instead(Prose prose, Predicate<String> isFigure) {
  private static final String RATE = "rate ";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** The same as a figure is written. */
  Optional<String> of(String text) {
    String prefix = text.startsWith(RATE) ? RATE : "";
    ProseFigures said = read(text.substring(prefix.length()));
    boolean limited = prose.mayLimit(text.replaceFirst("^\\+", "")); // +4 °C
    Stream<Figure> figures =
        said.mentions().stream()
            .filter(mention -> isSure(mention) && numbers(mention) >= said.numbers())
            .filter(m -> !limited || m.bound() != Bound.NONE || m.kind() == Kind.RANGE)
            .map(this::figure)
            .filter(figure -> said.support(figure) == Support.SHOWN);
    return Stream.concat(figures, said.numbers() > 0 ? Stream.of() : clocks(text))
        .map(figure -> prefix + figure.written().replace("every 1 ", "every "))
        .filter(figure -> !(" " + text + " ").contains(" " + figure + " ") && isFigure.test(figure))
        .max(Comparator.comparingInt(String::length));
  }

  private ProseFigures read(String text) {
    return new ProseFigures(text, prose, DecimalMarks.NONE);
  }

  /** 18h00, or noon, in whose place "at noon" is read. */
  private Stream<ClockTime> clocks(String text) {
    boolean named = text.chars().noneMatch(Character::isDigit);
    String at = named ? String.join(" ", prose.phrases("clock").all().getFirst()) + " " : "";
    List<List<ClockTime>> clocks = read(at + text).clocks();
    return clocks.stream().filter(c -> c.size() == 1 && clocks.size() == 1).map(List::getFirst);
  }

  /** Nothing is in doubt: 10 mg daily may be once a day or not. */
  private static boolean isSure(Mention mention) {
    List<Unit> units =
        mention.sides().stream()
            .flatMap(side -> side.phrase().stream())
            .map(UnitPhrase::unit)
            .distinct()
            .toList();
    boolean clear =
        mention.sides().getLast().phrase().stream()
            .filter(p -> !p.per().isEmpty() && !p.isCounted())
            .anyMatch(
                p ->
                    p.unit().id().equals("time")
                        ? p.hasTime()
                        : p.often().isPresent() || !p.hasTime() || p.per().size() > 1);
    return mention.sides().stream().allMatch(side -> side.reading().values().size() == 1)
        && (mention.kind() == Kind.PART || clear && units.size() == 1);
  }

  /** How many numbers of its text a figure may have; one in another is none. */
  private static int numbers(Mention mention) {
    boolean inner = mention.kind() == Kind.AMOUNT && mention.words().isEmpty();
    return (inner ? 0 : mention.sides().size())
        + often(mention).filter(o -> o.kind() != Kind.EVERY).map(o -> o.sides().size()).orElse(0);
  }

  private static Optional<Mention> often(Mention mention) {
    return mention.sides().getLast().phrase().flatMap(UnitPhrase::often);
  }

  private Figure figure(Mention mention) {
    Ratio low = mention.sides().getFirst().reading().values().getFirst();
    Ratio high = mention.sides().getLast().reading().values().getFirst();
    if (mention.kind() == Kind.PART) {
      Ratio share = low.times(high.inverse());
      Amount part = new Amount(share.numerator(), share.numerator(), mention.bound(), Scale.NONE);
      return new Proportion(part, share.denominator(), true);
    }
    UnitPhrase phrase = mention.sides().getLast().phrase().orElseThrow();
    Quantity dose = quantity(low, high, mention.bound(), phrase);
    return mention.kind() == Kind.EVERY
        ? new Every(dose)
        : often(mention).<Figure>map(often -> new Dosing(dose, figure(often))).orElse(dose);
  }

  private Quantity quantity(Ratio low, Ratio high, Bound bound, UnitPhrase phrase) {
    Unit named = phrase.unit();
    String name = named.written().getLast().replaceFirst("\\d+ ", "");
    Unit unit = named.isSeveral() ? prose.unitOf(name).orElse(Unit.NUMBER) : named;
    Ratio by = new Ratio(named.factor(), unit.factor());
    BigDecimal from = decimal(low.times(by));
    BigDecimal to = decimal(high.times(by));
    boolean cells = unit.equals(Unit.NUMBER);
    Scale scale = cells ? new Scale(9, false) : new Scale(6, true);
    Amount amount =
        new Amount(
            from.min(to), from.max(to), bound, from.compareTo(MILLION) < 0 ? Scale.NONE : scale);
    List<UnitPhrase.Per> way =
        phrase.often().isPresent() ? phrase.per().getFirst() : phrase.per().getLast();
    return new Quantity(
        amount,
        unit,
        way.stream().map(p -> new Quantity.Per(decimal(p.amount()), p.unit())).toList());
  }

  private static BigDecimal decimal(Ratio value) {
    BigDecimal decimal = value.numerator().divide(value.denominator(), 6, RoundingMode.HALF_UP);
    return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
  }
}

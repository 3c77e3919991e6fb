package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Withdrawal;
import factleaf.fact.Wording;
import factleaf.figure.Amount;
import factleaf.figure.ClockTime;
import factleaf.figure.Combination;
import factleaf.figure.Dosing;
import factleaf.figure.Every;
import factleaf.figure.Figure;
import factleaf.figure.PartialDate;
import factleaf.figure.Proportion;
import factleaf.figure.Quantity;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec.Frame;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.vocabulary.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints figures; the only place that does. Follows ISMP's list of error-prone abbreviations,
 * symbols and dose designations: a space between amount and unit, "to" in ranges, words for signs
 * of more and less. Clinicians read units as they are written in science, others read words.
 */
public final class FigureText {
  private static final char NO_BREAK_SPACE = '\u00A0';

  /** Most words for what an amount is counted by that stay on its line. */
  private static final int SHORT = 2;

  private final Texts texts;
  private final Readers readers;
  private final AmountText amounts;
  private final RateText rates;

  public FigureText(Texts texts, Readers readers) {
    this(texts, readers, Frame.ONE, List.of());
  }

  /**
   * @param rates all that are printed together: lay readers read all of them with one denominator
   */
  public FigureText(Texts texts, Readers readers, Frame frame, List<Rate> rates) {
    this.texts = texts;
    this.readers = readers;
    this.amounts = new AmountText(this::form);
    this.rates = new RateText(this::form, amounts, readers, RateText.whole(rates), frame);
  }

  /**
   * The figures of a handout.
   *
   * @param facts the entries that it prints
   */
  public static FigureText of(List<Fact> facts, HandoutSpec handout, Texts texts) {
    List<Rate> rates =
        facts.stream()
            .flatMap(fact -> handout.printed(fact).flatMap(wording -> rates(fact, wording)))
            .toList();
    return new FigureText(texts, handout.readers(), handout.frame(), rates);
  }

  /** The figures of all that a sheet says to an audience. */
  public static FigureText of(FactSheet sheet, String audience, Readers readers, Texts texts) {
    List<Rate> rates =
        sheet
            .facts()
            .flatMap(fact -> fact.say(audience).stream().flatMap(say -> rates(fact, say)))
            .toList();
    return new FigureText(texts, readers, Frame.ONE, rates);
  }

  private static Stream<Rate> rates(Fact fact, Wording wording) {
    return wording
        .placeholders()
        .flatMap(place -> fact.figure(place.figure()).stream())
        .filter(Rate.class::isInstance)
        .map(Rate.class::cast);
  }

  /** The rates of a wording, each as its shares. */
  List<List<Handout.Dotted>> compared(Fact fact, Wording wording) {
    return rates(fact, wording).distinct().map(rate -> rates.shares(rate).toList()).toList();
  }

  /** The shares of the rates of a wording, in order, as printed in it. */
  Stream<Handout.Dotted> shares(Fact fact, Wording wording) {
    return rates(fact, wording).flatMap(rates::shares);
  }

  /**
   * A figure as printed, held together by no-break spaces: no line ends within a figure, but before
   * how often a dose is taken, and in long words for what it is counted by, which no narrow page
   * would hold.
   */
  public String print(Figure figure) {
    return switch (figure) {
      case Quantity quantity -> quantity(quantity);
      case Combination combination -> combination(combination);
      case Proportion proportion ->
          two(
              proportion.isPart() ? "part" : "ratio",
              amounts.print(proportion.amount(), Unit.NUMBER, false),
              amounts.number(proportion.to(), false));
      case Rate rate -> rates.print(rate);
      case Every every -> whole(form("figures.every")).replace("{time}", interval(every.time()));
      case Dosing dosing -> print(dosing.dose()) + " " + print(dosing.often());
      case PartialDate date -> whole(date(date));
      case ClockTime time -> time.written();
    };
  }

  static String whole(String text) {
    return text.replace(' ', NO_BREAK_SPACE);
  }

  /** Since when and why a sheet is withdrawn. */
  public WithdrawalText withdrawn(Withdrawal withdrawn) {
    return new WithdrawalText(day(withdrawn.on()), withdrawn.because(), withdrawn.instead());
  }

  /** A day as printed. */
  public String day(LocalDate day) {
    return fill(
        texts.get("date.day"),
        String.valueOf(day.getDayOfMonth()),
        texts.months().get(day.getMonthValue() - 1),
        String.valueOf(day.getYear()));
  }

  /** The text at a path, in the form for the readers if it has several. */
  private String form(String path) {
    return texts.get(path, readers);
  }

  private String two(String key, String first, String last) {
    return whole(form("figures." + key)).replace("{first}", first).replace("{last}", last);
  }

  /** Every week, every 2 weeks. */
  private String interval(Quantity time) {
    return time.amount().is(1) ? form("units." + time.unit().id() + ".one") : quantity(time);
  }

  private String quantity(Quantity quantity) {
    return often(quantity).orElseGet(() -> withUnit(amount(quantity), quantity));
  }

  private String amount(Quantity quantity) {
    boolean zeros = quantity.isNumber() && quantity.amount().scale().power() == 0;
    return amounts.print(quantity.amount(), quantity.unit(), zeros);
  }

  /** Once or twice. */
  private Optional<String> often(Quantity quantity) {
    Optional<String> word =
        !quantity.unit().id().equals("time")
            ? Optional.empty()
            : quantity.amount().is(1)
                ? Optional.of("once")
                : quantity.amount().is(2) ? Optional.of("twice") : Optional.empty();
    return word.map(name -> whole(form("figures." + name)) + per(quantity));
  }

  /** An amount or several with the unit of the last. */
  private String withUnit(String amount, Quantity last) {
    Unit unit = last.unit();
    if (unit.equals(Unit.NUMBER)) {
      return whole(amount) + per(last);
    }
    String name = form("units." + unit.id() + (AmountText.isOne(last) ? ".one" : ".many"));
    return unit.before()
        ? whole(name + " " + amount)
        : whole(amount + (unit.joined() ? "" : " ") + name) + per(last);
  }

  private String per(Quantity quantity) {
    StringBuilder text = new StringBuilder();
    for (Quantity.Per per : quantity.per()) {
      if (per.isOne()) {
        String form = per(quantity.unit(), per.unit());
        String words = (form.startsWith("/") ? "" : " ") + form;
        text.append(form.split(" ").length > SHORT ? words : whole(words));
      } else {
        Amount amount = new Amount(per.amount(), per.amount());
        String other = quantity(new Quantity(amount, per.unit(), List.of()));
        text.replace(0, text.length(), two(link(quantity.unit(), per), text.toString(), other));
      }
    }
    return text.toString();
  }

  /** 125 mg are in 5 mL, 8 tablets in 24 hours; 5 mL are for each 10 kg. */
  private static String link(Unit unit, Quantity.Per per) {
    boolean within = per.unit().isTime() || per.unit().isVolume() && !unit.isTime();
    return within ? "within" : "for-each";
  }

  /** Things are counted by times in words for all readers: 2 tablets a day, but cells/L. */
  private String per(Unit unit, Unit by) {
    String path = "units." + by.id() + ".per";
    return unit.isMeasured() || !by.isTime()
        ? form(path)
        : texts.find(path + ".lay").orElseGet(() -> texts.get(path));
  }

  private String combination(Combination combination) {
    List<Figure> parts = combination.parts();
    Combination.Join join = combination.isBounded() ? Combination.Join.AND : combination.join();
    if (combination.isAlike()) {
      List<String> numbers = parts.stream().map(part -> amount((Quantity) part)).toList();
      return withUnit(join(join, numbers), (Quantity) parts.getLast());
    }
    return join(join, parts.stream().map(this::print).toList());
  }

  private String join(Combination.Join join, List<String> parts) {
    boolean listed = join == Combination.Join.AND || join == Combination.Join.OR;
    String separator = whole(form(listed ? "figures.comma" : "figures.pair"));
    String first =
        parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(separator));
    return switch (join) {
      case PAIR -> first + separator + parts.getLast();
      case AND -> two("and", first, parts.getLast());
      case OR -> two("or", first, parts.getLast());
      case SUM -> two("sum", first, parts.getLast());
      case TO ->
          whole(texts.get("range")).replace("{low}", first).replace("{high}", parts.getLast());
    };
  }

  String date(PartialDate date) {
    String year = String.valueOf(date.year());
    if (date.month().isEmpty()) {
      return year;
    }
    String month = texts.months().get(date.month().getAsInt() - 1);
    return date.day().isPresent()
        ? fill(texts.get("date.day"), String.valueOf(date.day().getAsInt()), month, year)
        : fill(texts.get("date.month"), "", month, year);
  }

  private static String fill(String pattern, String day, String month, String year) {
    return pattern.replace("{day}", day).replace("{month}", month).replace("{year}", year);
  }
}

package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Quantity.Per;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The grammar of figures, as docs/fact-file.md says it. */
final class FigureParser {
  private static final String JOINT =
      "(/|, and |, or |, | and | or )(?=[-\u2212<>\u2264\u2265]?[.\\d\u00BC-\u00BE])";
  private static final String WIDE = "( \\+ | to | ?[-\u2013] ?| )(?=\\d)";

  private static final String RANGE = "( to )(?=[<>\u2264\u2265\\d])";

  /** From one limit to the other. */
  private static final String LIMIT = "( to | ?[-\u2013] ?)(?=[<>\u2264\u2265])";

  /** 8:00 too, which is no ratio; 8:30 may be one. */
  private static final String CLOCK = "([01]\\d|2[0-3]|\\d(?=:0)):([0-5]\\d)(?!\\d)";

  private static final Map<String, Integer> TIMES =
      Map.of(
          "once",
          1,
          "twice",
          2,
          "three times",
          3,
          "four times",
          4,
          "five times",
          5,
          "six times",
          6);

  private static final String WORD = String.join("|", TIMES.keySet());
  private static final String OFTEN = "every |" + WORD;
  private static final String HOW_OFTEN = " (?=" + OFTEN + "|\\d[-\\d to]* times?\\b)";

  private final Units units;
  private final Cursor text;
  private final AmountReader amounts;
  private final UnitChainReader chains;
  private final Sense sense;

  FigureParser(Units units, Scalar scalar) {
    this.units = units;
    this.text = new Cursor(scalar);
    this.amounts = new AmountReader(text, units);
    this.chains = new UnitChainReader(units, text);
    this.sense = new Sense(text);
  }

  Figure read() throws NotAFigure {
    Figure figure = figure();
    if (!text.isEnd()) {
      int start = text.at();
      String rest = text.rest().strip();
      text.to(start + text.rest().length());
      throw text.bad(
              start + (text.from(start).startsWith(" ") ? 1 : 0),
              "\"" + rest + "\" is no part of a figure",
              rest.matches("(?:dai|night|hour|week|month|year)ly.*")
                  ? "write how often as /day, or as once a day"
                  : "what it is of, when and how, stands in the wording")
          .unread();
    }
    return figure;
  }

  private Figure figure() throws NotAFigure {
    if (text.take("number ").isPresent()) {
      return Quantity.number(amounts.read(false));
    }
    if (text.take("rate ").isPresent()) {
      return new RateReader(text, this::doses).read();
    }
    if (text.peek(CLOCK).isPresent()) {
      return times();
    }
    if (text.peek(OFTEN).isPresent()) {
      return often();
    }
    Figure dose = doses();
    if (text.peek(HOW_OFTEN).isPresent() && Dosing.isForLong(dose, units.needed("day"))) {
      throw text.bad(
          0,
          "\"" + text.from(0) + "\" is a dose for a time, and how often follows",
          "write what is taken each time: 20 mg every 8 hours");
    }
    return text.take(HOW_OFTEN).isPresent() ? new Dosing(dose, often()) : dose;
  }

  private Figure often() throws NotAFigure {
    int start = text.at();
    if (text.take("(?:once )?every ").isPresent()) {
      boolean one = text.peek("[a-z]").isPresent();
      Amount amount = one ? new Amount(BigDecimal.ONE, BigDecimal.ONE) : amounts.read(true);
      UnitChainReader.Chain chain = one ? chains.read() : chains.behind(text.at() - 1);
      Quantity time = sense.quantity(start, amount, chain);
      boolean limited = amount.bound() != Bound.NONE;
      boolean never = amount.low().signum() == 0;
      if (!chain.unit().isTime() || !chain.per().isEmpty() || limited || never) {
        throw text.bad(start, "\"" + text.from(start) + "\" is no time", "write every 8 hours");
      }
      return new Every(time);
    }
    Optional<String> word = text.take(WORD).map(MatchResult::group);
    if (word.isEmpty()) {
      return sense.quantity(start, amounts.read(true), chains.behind(start));
    }
    BigDecimal times = BigDecimal.valueOf(TIMES.get(word.get()));
    Unit time = units.needed("time");
    List<Per> per = chains.per(time);
    if (per.isEmpty()) {
      throw text.bad(
              start,
              "\"" + word.get() + "\" says not how often",
              "write how often, such as twice a day; a single dose is its amount alone")
          .unread();
    }
    return new Quantity(new Amount(times, times), time, per);
  }

  private Figure times() throws NotAFigure {
    List<Figure> times = new ArrayList<>();
    List<String> joints = new ArrayList<>();
    do {
      MatchResult time = text.take(CLOCK).orElseThrow(text::noFigure);
      times.add(new ClockTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
    } while (joint(joints, JOINT));
    if (text.peek(WIDE).isPresent()) {
      throw text.bad(0, "\"" + text.whole() + "\" is no figure", "write two figures");
    }
    return joined(times, joints, true);
  }

  private boolean joint(List<String> joints, String pattern) {
    Optional<MatchResult> joint = text.take(pattern);
    joint.ifPresent(match -> joints.add(match.group(1).strip()));
    return joint.isPresent();
  }

  private Figure joined(List<Figure> parts, List<String> joints, boolean oneUnit)
      throws NotAFigure {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Joining joining = Joining.of(parts, joints, oneUnit);
    Optional<String> wrong = joining.wrong();
    if (wrong.isPresent()) {
      throw text.bad(0, "\"" + text.from(0) + "\" is no figure", wrong.get());
    }
    return joining.all();
  }

  private Figure doses() throws NotAFigure {
    List<Figure> parts = new ArrayList<>();
    List<String> joints = new ArrayList<>();
    List<Amount> open = new ArrayList<>();
    int units = 0;
    do {
      int start = text.at();
      Optional<Unit> name = name();
      if (name.isEmpty() && text.peek("\\p{L}").isPresent()) {
        throw FigureReader.words(text);
      }
      Amount amount = amounts.read(true);
      if (name.isPresent()) {
        return sense.quantity(start, amount, new UnitChainReader.Chain(name.get(), List.of()));
      }
      Optional<Figure> proportion = proportion(start, amount);
      if (proportion.isPresent()) {
        parts.add(proportion.get());
        if (parts.size() == 1 && joint(joints, RANGE)) {
          continue; // 1 in 10 to 1 in 100
        }
        break;
      }
      open.add(amount);
      Optional<MatchResult> days = text.take("\\+([0-6]) weeks$");
      if (days.isPresent()) {
        return gestation(amount, new BigDecimal(days.get().group(1)), joints);
      }
      boolean first = open.size() == 1 && parts.isEmpty();
      if (first && joint(joints, LIMIT)) {
        open.set(0, amount.bound() == Bound.NONE ? amount.from() : amount); // 30-<60
      } else if (!joint(joints, JOINT)) {
        UnitChainReader.Chain chain = chains.behind(start);
        units++;
        for (Amount each : open) {
          parts.add(sense.quantity(start, each, chain));
        }
        open.clear();
        if (text.peek(HOW_OFTEN).isPresent()
            || !joint(joints, JOINT)
                && !(parts.size() == 1 && (joint(joints, WIDE) || joint(joints, LIMIT)))) {
          break;
        }
      }
    } while (true);
    return joined(parts, joints, units <= 1);
  }

  /** A unit that stands before its amount: INR 2.5. */
  private Optional<Unit> name() {
    Optional<String> name = units.beginning(text.plain(), text.at());
    Optional<Unit> unit = name.flatMap(units::written).filter(Unit::before);
    unit.ifPresent(found -> text.to(text.at() + name.get().length()));
    text.take(" ");
    return unit;
  }

  private Optional<Figure> proportion(int start, Amount amount) throws NotAFigure {
    Optional<MatchResult> sign = text.take("(:| in )(?=\\d)");
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal to = amounts.one();
    return Optional.of(sense.proportion(start, amount, to, sign.get().group(1).equals(" in ")));
  }

  /** 28+3 weeks: weeks and days, as midwives write them. */
  private Figure gestation(Amount weeks, BigDecimal days, List<String> joints) throws NotAFigure {
    Unit week = units.needed("week");
    Unit day = units.needed("day");
    joints.add("+");
    return joined(
        List.of(
            new Quantity(weeks, week, List.of()),
            new Quantity(new Amount(days, days), day, List.of())),
        joints,
        true);
  }
}

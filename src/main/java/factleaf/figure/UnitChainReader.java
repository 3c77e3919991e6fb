package factleaf.figure;

import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Quantity.Per;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.vocabulary.Units.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Reads the unit of a figure and what it is counted by: {@code mg/kg/day}, {@code mg/5 mL}. A chain
 * makes sense if nothing is counted twice by the same dimension, or by itself.
 */
record UnitChainReader(Units table, Cursor text) {
  /** A unit and what it is counted by. */
  record Chain(Unit unit, List<Per> per) {}

  private static final String PER = "/| per | an? ";
  private static final String ADVERB = " (dai|week|month|year)ly\\b";
  private static final String AMOUNT = "(0\\.\\d{0,2}[1-9]|[1-9]\\d{0,5}(?:\\.\\d{1,3})?) ";

  Chain read() throws NotAFigure {
    Unit unit = unit();
    return new Chain(unit, per(unit));
  }

  /** What a unit is counted by, from here on. */
  List<Per> per(Unit unit) throws NotAFigure {
    Optional<MatchResult> adverb = unit.id().equals("time") ? text.take(ADVERB) : Optional.empty();
    if (adverb.isPresent()) { // twice daily; 10 mg daily may be a dose or a day's
      String time = adverb.get().group(1).replace("dai", "day");
      return List.of(new Per(BigDecimal.ONE, table.needed(time)));
    }
    List<Per> per = new ArrayList<>();
    Set<String> dimensions = new HashSet<>();
    for (int before = text.at(); text.take(PER).isPresent(); before = text.at()) {
      Optional<MatchResult> amount = text.take(AMOUNT);
      if (text.peek("0(?:\\.0*)? ").isPresent()) {
        throw text.bad(
            before,
            "\"" + text.whole() + "\" is counted by nothing",
            "write the amount that it is counted by, such as 125 mg/5 mL");
      }
      int start = text.at();
      Unit by = unit();
      if (amount.isPresent() && by.dimension().equals(unit.dimension())) {
        text.to(before); // 5 mg/325 mg: another strength
        return per;
      }
      Optional<String> nonsense = nonsense(by, unit, dimensions);
      if (nonsense.isPresent()) {
        throw text.bad(
            start,
            "\"" + text.whole() + "\" " + nonsense.get(),
            "a figure is counted once by each dimension, such as 5 mg/kg/day");
      }
      per.add(new Per(amount.map(m -> new BigDecimal(m.group(1))).orElse(BigDecimal.ONE), by));
    }
    return per;
  }

  private Unit unit() throws NotAFigure {
    Optional<String> name = table.beginning(text.plain(), text.at());
    if (name.isPresent()) {
      text.to(text.at() + name.get().length());
      return table.written(name.get()).orElseThrow();
    }
    throw unknown();
  }

  private static Optional<String> nonsense(Unit per, Unit first, Set<String> dimensions) {
    String name = per.written().getFirst();
    if (!per.divides()) {
      return Optional.of("is counted by \"" + name + "\", and nothing is");
    }
    if (per.id().equals(first.id())) {
      return Optional.of("is counted by its own unit");
    }
    return dimensions.add(per.dimension())
        ? Optional.empty()
        : Optional.of("is counted by " + per.dimension() + " twice");
  }

  private NotAFigure unknown() {
    int start = text.at();
    String name = text.take("[^/ ,]*").map(MatchResult::group).orElse("");
    String message = "there is no unit \"" + name + "\"";
    Optional<Refusal> refused = table.refused(name);
    if (refused.isPresent()) {
      String write = refused.get().write();
      String hint = "did you mean \"" + write + "\"? " + name + ": " + refused.get().reason();
      return new NotAFigure(text.unknownUnit(start, message, hint).with(new Fix(name, write)));
    }
    String hint =
        Suggestion.nearest(name, table.spellings())
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElse("docs/fact-file.md lists the units; a bare count is written number 84");
    return new NotAFigure(text.unknownUnit(start, message, hint));
  }

  /**
   * The unit behind an amount; what is counted may be without one: 140 x 10^9/L.
   *
   * @param start where the amount begins
   */
  Chain behind(int start) throws NotAFigure {
    if (text.isEnd()) {
      throw text.noFigure();
    }
    if (text.take("\\+").isPresent()) {
      throw text.bad(
              start,
              "\"" + text.from(start) + "\" is a limit",
              "write a limit as >= 18, and weeks and days as 28+3 weeks")
          .unread();
    }
    if (text.peek("/| per ").isPresent()) {
      return new Chain(Unit.NUMBER, per(Unit.NUMBER));
    }
    int number = text.at();
    boolean apart = text.take(" ").isPresent();
    Chain chain = read();
    if (!apart && !chain.unit().joined()) {
      throw text.bad(
          start,
          "there is no space before the unit",
          "write "
              + text.from(start).substring(0, number - start)
              + " "
              + text.from(start).substring(number - start));
    }
    return chain;
  }
}

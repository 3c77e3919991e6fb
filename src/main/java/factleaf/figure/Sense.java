package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.math.BigDecimal;

/**
 * Refuses amounts that make no sense: less than nothing, more than the whole, counted by nothing.
 */
record Sense(Cursor text) {
  /** A number to another, or in another. */
  Proportion proportion(int start, Amount amount, BigDecimal to, boolean isPart) throws NotAFigure {
    if (text.from(start).matches("[2-9]:[0-5]\\d")) {
      throw text.bad(
          start,
          "\"" + text.from(start) + "\" may be a time or a ratio",
          "write 0" + text.from(start) + " for a time, or a ratio that is no time, such as 1:20");
    }
    boolean none = isPart ? amount.low().signum() < 0 : amount.low().signum() <= 0;
    if (to.signum() <= 0 || none) {
      throw text.bad(
          start, "\"" + text.from(start) + "\" is no ratio", "write 1:1000 or 1 in 1000");
    }
    if (isPart && amount.high().compareTo(to) > 0) {
      throw text.bad(
          start,
          "\"" + text.from(start) + "\" is more than the whole",
          "the part stands first, the whole behind \"in\": 1 in 1000");
    }
    return new Proportion(amount, to, isPart);
  }

  /** An amount with its unit. */
  Quantity quantity(int start, Amount amount, UnitChainReader.Chain chain) throws NotAFigure {
    Unit unit = chain.unit();
    if (amount.low().signum() < 0 && !unit.signed()) {
      throw text.bad(
          start, "\"" + text.from(start) + "\" is less than nothing", "write it without a sign");
    }
    boolean isLimit = amount.bound() != Amount.Bound.NONE && amount.bound() != Amount.Bound.ABOVE;
    if (isLimit && amount.low().signum() == 0 && !unit.signed()) {
      throw text.bad(
          start,
          "\"" + text.from(start) + "\" is a limit at nothing",
          "write the number that the source has; more than nothing is > 0");
    }
    if (unit.id().equals("time") && amount.high().signum() == 0) {
      throw text.bad(
          start, "\"" + text.from(start) + "\" is never", "say in the wording that it is not done");
    }
    if (unit.before() && !chain.per().isEmpty()) {
      throw text.bad(
          start,
          "\"" + text.from(start) + "\" is counted by something",
          "write " + unit.written().getFirst() + " before the number, and nothing behind it");
    }
    boolean counted = !chain.per().isEmpty() && chain.per().getFirst().unit().isVolume();
    if (unit.equals(Unit.NUMBER) && !counted) {
      throw text.bad(
          start,
          "\"" + text.from(start) + "\" says not what is counted",
          "write what it is, such as 3 times/day; only cells in a volume need no unit");
    }
    return new Quantity(amount, unit, chain.per());
  }
}

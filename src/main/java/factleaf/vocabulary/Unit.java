package factleaf.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A unit of the table ({@link Units}).
 *
 * @param id its name in word files
 * @param written how fact files write it: the singular, and the plural if it has one
 * @param dimension what it measures; units of one dimension are converted into each other
 * @param factor how many of the dimension's smallest unit make one
 * @param symbol printed so in every language, unless a word file says why not
 * @param joined printed without a space behind the number
 * @param before written and printed before the number: INR 2.5
 * @param signed whether there is less than nothing of it
 * @param divides whether something can be counted by it
 * @param counts whether it names things, so that adjectives may stand before it
 * @param ucum its code in UCUM (The Unified Code for Units of Measure)
 * @param exact whether sources write it in this case only, because it is something else in another
 */
public record Unit(
    String id,
    List<String> written,
    String dimension,
    BigDecimal factor,
    Optional<String> symbol,
    boolean joined,
    boolean before,
    boolean signed,
    boolean divides,
    boolean counts,
    boolean exact,
    Optional<String> ucum) {
  /** The unit of a number without one; things may be counted by a volume: 140 x 10^9/L. */
  public static final Unit NUMBER =
      new Unit(
          "number",
          List.of(""),
          "number",
          BigDecimal.ONE,
          Optional.empty(),
          false,
          false,
          true,
          false,
          false,
          false,
          Optional.of("1"));

  public Unit {
    written = List.copyOf(written);
  }

  /** So many of it as one unit, which fact files do not write. */
  public Unit times(BigDecimal many) {
    return new Unit(
        many.toPlainString() + " " + id,
        List.of(many.toPlainString() + " " + written.getLast()),
        dimension,
        factor.multiply(many),
        Optional.empty(),
        false,
        false,
        signed,
        divides,
        counts,
        exact,
        Optional.empty());
  }

  /** Whether it is several of another unit. */
  public boolean isSeveral() {
    return Character.isDigit(id.charAt(0));
  }

  /** Whether amounts of it are measured, not counted. */
  public boolean isMeasured() {
    return !counts && !isTime() && !id.equals("time");
  }

  /** Whether it is a time. */
  public boolean isTime() {
    return dimension.equals("time") || dimension.equals("calendar");
  }

  /** Whether something can be in it. */
  public boolean isVolume() {
    return dimension.equals("volume");
  }

  /** Units of one table are the same if their ids are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && unit.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

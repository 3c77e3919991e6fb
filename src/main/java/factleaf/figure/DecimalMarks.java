package factleaf.figure;

/**
 * How a text uses its marks against the custom of its language. Then a mark before three digits may
 * mean either.
 *
 * @param commaIsDecimal somewhere stands a number such as 4,8 mg
 * @param pointGroups somewhere stands a number such as 1.250.000
 */
public record DecimalMarks(boolean commaIsDecimal, boolean pointGroups) {
  public static final DecimalMarks NONE = new DecimalMarks(false, false);

  /** The marks of a text. */
  public static DecimalMarks of(String text, Prose prose) {
    Tokens tokens = new Tokens(text);
    DigitNumbers numbers = new DigitNumbers(tokens, prose, NONE);
    boolean comma = false;
    boolean points = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).isDigits()) {
        DecimalMarks here = numbers.marks(i);
        comma |= here.commaIsDecimal();
        points |= here.pointGroups();
      }
    }
    return new DecimalMarks(comma, points);
  }

  DecimalMarks and(DecimalMarks other) {
    return new DecimalMarks(
        commaIsDecimal || other.commaIsDecimal, pointGroups || other.pointGroups);
  }
}

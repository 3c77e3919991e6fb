package factleaf.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a passage, each with the unit that follows it. Number words count; in "5 to 10 mg"
 * the first number has the unit of the second.
 */
public final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|"
              + String.join("|", WORDS)
              + ")(?!\\.?\\d)[ -]?(to\\b|and\\b|or\\b|[\\p{L}%°]*)");

  private final Map<String, Unit> spellings;

  /** A number and the word behind it, in lower case. */
  private record Found(BigDecimal value, String unit) {}

  private final List<Found> found = new ArrayList<>();

  /**
   * @param passage in lower case, with one form of each blank and sign
   * @param spellings how its language writes units
   */
  public Numbers(String passage, Map<String, Unit> spellings) {
    this.spellings = spellings;
    Matcher matcher = NUMBER.matcher(passage);
    List<BigDecimal> waiting = new ArrayList<>();
    while (matcher.find()) {
      BigDecimal value = value(matcher.group(1));
      String unit = matcher.group(2);
      boolean joins = unit.equals("to") || unit.equals("and") || unit.equals("or");
      if (joins || unit.isEmpty()) {
        waiting.add(value);
        found.add(new Found(value, ""));
      } else {
        waiting.forEach(earlier -> found.add(new Found(earlier, unit)));
        waiting.clear();
        found.add(new Found(value, unit));
      }
    }
  }

  /**
   * Whether a figure stands among the numbers: both its ends, with its unit where sources write
   * one.
   */
  public boolean support(Figure figure) {
    return switch (figure) {
      case Quantity(Amount amount, Unit unit, List<Unit> per) ->
          has(amount.low(), unit) && has(amount.high(), unit);
      case PlainNumber(Amount amount) -> has(amount.low()) && has(amount.high());
      case PartialDate date -> has(BigDecimal.valueOf(date.year()));
    };
  }

  private boolean has(BigDecimal value) {
    return found.stream().anyMatch(number -> number.value().compareTo(value) == 0);
  }

  private boolean has(BigDecimal value, Unit unit) {
    return found.stream()
        .filter(number -> number.value().compareTo(value) == 0)
        .anyMatch(number -> unit.equals(spellings.get(number.unit())));
  }

  private static BigDecimal value(String text) {
    int word = WORDS.indexOf(text);
    return word >= 0 ? BigDecimal.valueOf(word) : new BigDecimal(text.replace(",", ""));
  }
}

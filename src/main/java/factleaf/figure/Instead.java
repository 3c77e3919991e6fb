package factleaf.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How figures are written that people write in other words: fortnightly is every 2 weeks. Offered
 * in the hint of a finding, and only if it is a figure then.
 */
final class Instead {
  private static final String TIME = "(hour|day|week|month|year)";
  private static final String PEOPLE =
      "(?:patients|participants|subjects|adults|children|women|men|volunteers)";

  /** Numbers in words, where the grammar has digits. */
  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Words, and what is written in their place. */
  private record Rule(Pattern words, String figure) {
    static Rule of(String words, String figure) {
      return new Rule(Pattern.compile(words), figure);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          // how often
          Rule.of("\\b(?:every |once a )?fortnight(?:ly)?$", "every 2 weeks"),
          Rule.of("\\bquarterly$", "every 3 months"),
          Rule.of("\\bevery (?:other|second|alternate) " + TIME + "$", "every 2 $1s"),
          Rule.of("\\bevery third " + TIME + "$", "every 3 $1s"),
          Rule.of("\\b(?:on )?alternate " + TIME + "s$", "every 2 $1s"),
          Rule.of("\\b(\\d+(?:-\\d+)?)[- ]" + TIME + "ly$", "every $1 $2s"),
          Rule.of("\\bq(\\d+)h$", "every $1 hours"),
          Rule.of("\\bq(\\d+)d$", "every $1 days"),
          Rule.of("\\bq(\\d+)w$", "every $1 weeks"),
          Rule.of("\\b(?:every|each) (?:morning|evening|night)$", "once a day"),
          Rule.of("\\b(?:once )?nightly$", "once a day"),
          Rule.of("(?i)\\b(?:o\\.?d|q\\.?d)\\.?$", "once a day"),
          Rule.of("(?i)\\bb\\.?(?:i\\.?)?d\\.?$", "twice a day"),
          Rule.of("(?i)\\bt\\.?(?:i\\.?d|d\\.?s)\\.?$", "three times a day"),
          Rule.of("(?i)\\bq\\.?(?:i\\.?d|d\\.?s)\\.?$", "four times a day"),
          Rule.of("\\bonce or twice a " + TIME + "$", "1-2 times/$1"),
          // limits
          Rule.of("^(\\S+) or more (?=\\p{L})", ">= $1 "),
          Rule.of("^(\\S+) or (?:less|fewer) (?=\\p{L})", "<= $1 "),
          Rule.of("^(.+) (?:or|and) (?:more|over|above|older|longer|higher)$", ">= $1"),
          Rule.of("^(.+) (?:or|and) (?:less|under|below|younger|shorter|lower)$", "<= $1"),
          Rule.of("^(\\d+)\\+ ", ">= $1 "),
          Rule.of("^(\\d+ .+)\\+$", ">= $1"),
          Rule.of("^(?:at least|not less than|no less than|minimum) ", ">= "),
          Rule.of("^(?:at most|no more than|not more than) ", "<= "),
          Rule.of("^(?:less than|below|under|fewer than) ", "< "),
          Rule.of("^(?:more than|above|over|greater than) ", "> "),
          // ranges and lists
          Rule.of("^(?:between|from) (.+?) (?:and|to) (?=\\d)", "$1 to "),
          Rule.of("^(days|weeks|months) (0, .+)$", "$2 $1"),
          // parts of a whole
          Rule.of("^(?:a |one )?half of .+$", "1 in 2"),
          Rule.of("^(?:a|one) third(?: of .+)?$", "1 in 3"),
          Rule.of("^2[ -]thirds(?: of .+)?$", "2 in 3"),
          Rule.of("^(?:a|one) quarter(?: of .+)?$", "1 in 4"),
          Rule.of("^3[ -]quarters(?: of .+)?$", "3 in 4"),
          Rule.of("\\b(\\d+) (?:out of|of)(?: every)? (\\d+)(?: " + PEOPLE + ")?$", "$1 in $2"),
          Rule.of("^rate (\\d+)/(\\d+)$", "rate $1 in $2"),
          Rule.of(" in (\\d+) million$", " in $1000000"),
          // amounts
          Rule.of("\\b([\\d.]+) (?:MU|MIU|mega ?units?)\\b", "$1 million units"),
          Rule.of("\\b([\\d.]+) (?:G|GPT)/L$", "$1 x 10^9/L"),
          Rule.of("^half an? (hour|day|month|year)$", "0.5 $1s"),
          Rule.of("^(\\d+) 1/2 ", "$1.5 "),
          Rule.of("\\b(\\d+) " + PEOPLE + "$", "$1 people"),
          Rule.of("^(?:n ?=|OR|RR|HR) ?(?=\\d)", "number "),
          Rule.of("^p ?(?=[<>])", "number "),
          Rule.of("^(\\d+) G$", "$1 gauge"),
          Rule.of("^(\\d+) Fr$", "$1 French"),
          Rule.of("(?<=\\d) (?:degrees )?C$", " °C"),
          Rule.of("(^| )\\+(?=\\d)", "$1"),
          // times of the day
          Rule.of("^([01]\\d|2[0-3])h([0-5]\\d)$", "$1:$2"),
          Rule.of("^(?:12 )?(?:noon|midday)$", "12:00"),
          Rule.of("^midnight$", "00:00"));

  private Instead() {}

  /**
   * The same as a figure is written.
   *
   * @param isFigure whether a text is a figure
   */
  static Optional<String> of(String text, Predicate<String> isFigure) {
    String figure = text;
    for (int i = 0; i < NUMBERS.size(); i++) {
      figure = figure.replaceAll("\\b" + NUMBERS.get(i) + "\\b(?! times)", "" + (i + 2));
    }
    for (Rule rule : RULES) {
      figure = rule.words().matcher(figure).replaceFirst(rule.figure());
    }
    return Optional.of(figure).filter(other -> !other.equals(text)).filter(isFigure);
  }
}

package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.figure.Prose;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.PatternText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that stand in a wording: digits of any script, fractions and other characters of
 * numeric kind, and numbers in words before a unit. No figures are names with a number, and phone
 * numbers; {@code numbers.yaml} of the language says which those are.
 */
public final class WordingNumbers {
  private static final List<String> KEYS =
      List.of("numbered", "ties", "names", "phones", "local", "calls", "amounts", "counted");

  private static final String NUMERIC = "[\\p{Nd}\\p{Nl}\\p{No}]";
  private static final Pattern NUMBER =
      Pattern.compile(NUMERIC + "++(?:[.,:/]" + NUMERIC + "++)*+");
  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String NAME_NUMBER = "[0-9]{1,3}+[a-d]?+" + END + "(?![.,][0-9])";

  /** A place in a wording. */
  public record Found(int start, int end) {}

  private final List<Pattern> names = new ArrayList<>();
  private final Pattern counts;
  private final Optional<Pattern> inWords;

  /**
   * @param prose how numbers are written in words; without it none is found
   * @param language whose spellings of units count
   */
  WordingNumbers(
      Mapping root, Optional<Prose> prose, String language, Units units, Findings findings) {
    Fields fields = Language.fields(root, KEYS, findings);
    List<String> ids = UnitIds.of(fields.requiredTexts("amounts"), units, findings);
    List<String> counted = UnitIds.of(fields.requiredTexts("counted"), units, findings);
    String amounts = spellings(units, language, unit -> ids.contains(unit.id()));
    List<Unit> things = units.all().stream().filter(unit -> counted.contains(unit.id())).toList();
    String plurals = anyOf(things.stream().map(unit -> unit.written().getLast()).toList());
    String single = anyOf(things.stream().map(unit -> unit.written().getFirst()).toList());
    String noAmount = "(?![ \\u00A0-]?(?:" + amounts + ")" + END + ")";
    String count = "[ \\u00A0]?(?:" + spellings(units, language, unit -> true) + ")" + END;
    String noCount = "(?!" + count + ")";
    counts = Pattern.compile("(?iu)-?" + count);
    String number = NAME_NUMBER + noAmount;
    add(
        "(?iu)"
            + anyOf(fields.requiredValues("numbered"))
            + "[ \\u00A0-]?"
            + number
            + "(?:(?:[ \\u00A0]"
            + anyOf(fields.requiredValues("ties"))
            + "[ \\u00A0]|[-/\\u2013])"
            + number
            + noCount
            + "){0,3}");
    add(anyPattern(fields, "names", findings) + noAmount);
    add(anyPattern(fields, "phones", findings) + noCount);
    String local = "(?:" + anyPattern(fields, "local", findings) + ")" + END + noCount;
    add(
        "(?iu)"
            + anyOf(fields.requiredValues("calls"))
            + "\\W{1,3}(?:\\p{L}{1,20}+[ ,:]{1,2}){0,3}"
            + local
            + "(?: "
            + anyOf(fields.requiredValues("ties"))
            + " "
            + local
            + ")?");
    inWords = prose.map(p -> inWords(p, amounts + "|" + plurals, single));
  }

  /**
   * The figures of a text, in order.
   *
   * @param text with letters in place of placeholders
   */
  public List<Found> in(String text) {
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    BitSet named = numbers.isEmpty() ? new BitSet() : named(text);
    Stream<MatchResult> digits =
        numbers.stream().filter(found -> named.nextClearBit(found.start()) < found.end());
    return Stream.concat(digits, inWords.stream().flatMap(p -> p.matcher(text).results()))
        .map(found -> new Found(found.start(), found.end()))
        .sorted(Comparator.comparingInt(Found::start))
        .toList();
  }

  /** The figures of a text, in order, as they stand in it. */
  public List<String> texts(String text) {
    return in(text).stream().map(found -> text.substring(found.start(), found.end())).toList();
  }

  /**
   * Those before a unit or in words, in order, as they stand in the text: no years, no addresses.
   */
  public List<String> amounts(String text) {
    return in(text).stream()
        .filter(
            found ->
                counts.matcher(text).region(found.end(), text.length()).lookingAt()
                    || Character.isLetter(text.charAt(found.start())))
        .map(found -> text.substring(found.start(), found.end()))
        .toList();
  }

  private BitSet named(String text) {
    BitSet named = new BitSet();
    for (Pattern name : names) {
      name.matcher(text).results().forEach(found -> named.set(found.start(), found.end()));
    }
    return named;
  }

  /**
   * Number words, perhaps several, perhaps with articles between, and an amount; or a part in words
   * and a single thing, "half a tablet".
   */
  private static Pattern inWords(Prose prose, String amounts, String single) {
    List<String> numbers =
        Stream.of(prose.numbers(), prose.scales(), prose.fractions())
            .flatMap(words -> words.keySet().stream())
            .toList();
    List<String> between =
        Stream.of("articles", "and", "of")
            .flatMap(key -> prose.phrases(key).all().stream())
            .map(words -> String.join(" ", words))
            .toList();
    String blank = "[\\s\\u00A0-]{1,3}";
    String small = anyOf(between);
    String parts = blank + "(?:" + small + blank + ")";
    return Pattern.compile(
        BEGIN
            + "(?:"
            + anyOf(prose.fractions().keySet())
            + parts
            + "{1,2}" // a third tablet is another one
            + single
            + END
            + "|"
            + anyOf(numbers)
            + "(?:"
            + blank
            + "(?:"
            + small
            + blank
            + ")?"
            + anyOf(numbers)
            + "){0,6}"
            + parts
            + "{0,2}(?:"
            + amounts
            + ")"
            + END
            + ")",
        AnyPhrase.ANY_CASE);
  }

  private void add(String regex) {
    names.add(Pattern.compile(BEGIN + "(?:" + regex + ")" + END));
  }

  private static String anyPattern(Fields fields, String key, Findings findings) {
    return PatternText.all(fields.requiredTexts(key), findings).stream()
            .collect(Collectors.joining("|", "(?:", ")"))
        + END;
  }

  private static String spellings(Units units, String language, Predicate<Unit> which) {
    List<String> spellings = new ArrayList<>();
    units
        .inSources(language)
        .forEach(
            (spelling, unit) -> {
              if (which.test(unit)) {
                spellings.add(spelling);
              }
            });
    return anyOf(spellings);
  }

  /** Any of some words, the longest that fits. */
  private static String anyOf(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}

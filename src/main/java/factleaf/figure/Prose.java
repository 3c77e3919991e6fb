package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the sources of a language write figures: units, number words, marks.
 *
 * @param numbers number words below a hundred
 * @param scales words that multiply
 * @param fractions words that divide one
 * @param daily phrases that say how often with a time: twice in a day
 * @param adverbs words that count by a unit of time
 * @param times words that say how often otherwise
 * @param rates units with what they are counted by in a word: bpm
 * @param people whom words name, by ids of populations
 * @param hours hours of the day by their names
 * @param words other words by what they are for
 * @param months by their names in small letters
 * @param decimal the mark before decimals; empty if it is not known
 */
public record Prose(
    Map<String, List<Spelling>> units,
    Map<String, Integer> numbers,
    Map<String, Long> scales,
    Map<String, Integer> fractions,
    Map<String, Integer> frequencies,
    Meanings<Side> daily,
    Map<String, Unit> adverbs,
    TimeWords times,
    Map<String, UnitPhrase> rates,
    Meanings<Set<String>> people,
    Map<String, Integer> hours,
    Map<String, Phrases> words,
    Map<String, Month> months,
    Optional<String> decimal) {

  private static final int MOST_IN_NAME = 4;

  /** A way to write a unit, in tokens. */
  record Spelling(List<Token> tokens, Unit unit) {
    /** Whether capital letters count: MU are a million units. */
    boolean isExact() {
      return unit.exact()
          || unit.isSeveral() && !tokens.getFirst().text().equals(tokens.getFirst().raw());
    }
  }

  /**
   * A month.
   *
   * @param number 1 to 12
   * @param isCapital whether its name is another word without a capital letter: May
   */
  record Month(int number, boolean isCapital) {
    /** The earlier one; in small letters if it has that name, too. */
    Month or(Month other) {
      return number != other.number ? this : new Month(number, isCapital && other.isCapital);
    }
  }

  /** Where a phrase or a unit ends, and which it was. */
  record Match<T>(int end, T what) {}

  /**
   * Reads the prose of a language.
   *
   * @param root the root of its file
   */
  public static Prose read(Mapping root, String language, Units units, Findings findings) {
    return new ProseReader(language, units, findings).read(root);
  }

  /** The spellings of units by their first token, the longest first. */
  static Map<String, List<Spelling>> spellings(Map<String, Unit> units) {
    Map<String, List<Spelling>> spellings = new HashMap<>();
    units.forEach(
        (written, unit) -> {
          List<Token> tokens = new ArrayList<>();
          Tokens split = new Tokens(written);
          for (int i = 0; i < split.size(); i++) {
            tokens.add(split.at(i));
          }
          spellings
              .computeIfAbsent(tokens.getFirst().text(), first -> new ArrayList<>())
              .add(new Spelling(tokens, unit));
        });
    spellings.values().forEach(list -> list.sort(Comparator.comparing(s -> -s.tokens().size())));
    return spellings;
  }

  /** The unit that begins at a token. */
  Optional<Match<Unit>> unit(Tokens text, int at) {
    for (Spelling spelling : units.getOrDefault(text.at(at).text(), List.of())) {
      int end = at + spelling.tokens().size();
      if (stands(spelling, text, at) && !goesOn(text, end)) {
        return Optional.of(new Match<>(end, spelling.unit()));
      }
    }
    return isAfterQ(text, at)
        ? Optional.ofNullable(times.afterQ().get(text.at(at).text()))
            .map(unit -> new Match<>(at + 1, unit))
        : Optional.empty();
  }

  /** Behind q3, or the q2-3 of q2-3w. */
  private boolean isAfterQ(Tokens text, int at) {
    int number = text.at(at - 2).isMark("-\u2013") ? at - 3 : at - 1;
    return text.at(at).isTight()
        && text.at(at - 1).isDigits()
        && text.at(number).isTight()
        && text.at(number).isDigits()
        && is("each", text.at(number - 1));
  }

  private static boolean stands(Spelling spelling, Tokens text, int at) {
    for (int i = 0; i < spelling.tokens().size(); i++) {
      Token wanted = spelling.tokens().get(i);
      Token found = text.at(at + i);
      boolean anyCase = !wanted.isWord() || wanted.text().length() > 1 && !spelling.isExact();
      boolean same =
          anyCase ? wanted.text().equals(found.text()) : wanted.raw().equals(found.raw());
      if (!same || wanted.kind() != found.kind()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word of a unit goes on in a letter or a digit. */
  private static boolean goesOn(Tokens text, int end) {
    Token last = text.at(end - 1);
    Token next = text.at(end);
    return next.isTight()
        && (last.isWord() && (next.isWord() || next.isDigits())
            || last.isDigits() && (next.isWord() || next.isDigits()));
  }

  /** The unit to which a number is stuck, as that of a footnote may be: mg1. */
  Optional<Match<Unit>> noted(Tokens text, int at) {
    return units.getOrDefault(text.at(at).text(), List.of()).stream()
        .filter(spelling -> stands(spelling, text, at))
        .filter(spelling -> !spelling.unit().dimension().equals("length")) // cm3
        .map(spelling -> new Match<>(at + spelling.tokens().size(), spelling.unit()))
        .filter(unit -> text.at(unit.end()).isTight() && text.at(unit.end()).isDigits())
        .findFirst();
  }

  /** The unit that is written so. */
  Optional<Unit> unitOf(String written) {
    return units.getOrDefault(written, List.of()).stream().map(Spelling::unit).findFirst();
  }

  /** Where a phrase for a purpose ends that begins at a token; the longest. */
  Optional<Integer> phrase(String purpose, Tokens text, int at) {
    int length = phrases(purpose).lengthAt(text, at);
    return length == 0 ? Optional.empty() : Optional.of(at + length);
  }

  /** The sign of a product, or a letter in its place. */
  boolean isTimes(Token token) {
    return token.isMark("\u00D7") || token.text().equals("x");
  }

  /** Whether a phrase for a purpose ends before a token. */
  boolean endsBefore(String purpose, Tokens text, int at) {
    return lengthBefore(purpose, text, at) > 0;
  }

  /** How many tokens the longest phrase for a purpose has that ends before a token. */
  int lengthBefore(String purpose, Tokens text, int at) {
    return phrases(purpose).lengthBefore(text, at);
  }

  /** Whether a number may follow the last word of a line that is broken there. */
  public boolean opensNumber(String line) {
    Tokens tokens = new Tokens(line);
    return is("goes-on", tokens.at(tokens.size() - 1));
  }

  /** Whether words or signs of a text may make a number a limit. */
  public boolean mayLimit(String text) {
    return Bounds.mayStandIn(new Tokens(text), this);
  }

  /** Whether a word at a token says that something is done more often. */
  boolean repeats(Tokens text, int at) {
    return frequencies.containsKey(text.at(at).text())
        || is("repeats", text.at(at))
        || daily.read(text, at).isPresent();
  }

  /** Whether a word, in small letters, is a number but one, or says how often. */
  public boolean counts(String word) {
    return numbers.getOrDefault(word, 1) != 1
        || frequencies.containsKey(word)
        || daily.all().containsKey(List.of(word))
        || adverbs.containsKey(word);
  }

  /**
   * Whether nothing but what a dose is of stands from one token to another: of folate (tablets).
   */
  boolean isNaming(Tokens text, int from, int to) {
    int i = from;
    if (is("of", text.at(from))) {
      while (i < to && i - from <= MOST_IN_NAME && isOfName(text.at(i))) {
        i++;
      }
    }
    return i == to || text.behindRemark(i) == to;
  }

  /** Whether a unit counts who or what has something: 2 patients per 1000. */
  boolean isCase(Unit unit) {
    return unit.id().equals("person") || unit.id().equals("event");
  }

  /** Whether a time says when: within a day of surgery. */
  boolean isWhen(Tokens text, int start, int end) {
    int word = is("articles", text.at(start)) ? start - 1 : start;
    return endsBefore("within", text, word + 1) && is("since", text.at(end));
  }

  private boolean isOfName(Token token) {
    return token.isWord() && !is("or", token) && !is("in", token) && !is("to", token);
  }

  /** Whether a token is a word for a purpose. */
  boolean is(String purpose, Token token) {
    return phrases(purpose).has(token);
  }

  /** The phrases for a purpose. */
  public Phrases phrases(String purpose) {
    return words.getOrDefault(purpose, Phrases.NONE);
  }

  /** The part of a whole that a word names, such as a quarter. */
  Optional<Ratio> fraction(Token token) {
    return Optional.ofNullable(fractions.get(token.text())).map(n -> Ratio.of(1, n));
  }
}

package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts syllables as they are spoken: by the spelling, with exceptions; {@code syllables.yaml}
 * says both.
 */
public final class Syllables {
  private static final Pattern IN_FIGURES = Pattern.compile("[\\p{Nd}.,%]");

  private final Map<String, Integer> words;
  private final Map<String, Integer> abbreviations;
  private final Spelling spelling;
  private final Optional<SpokenFigures> figures;

  Syllables(Mapping root, Findings findings) {
    List<String> keys =
        Stream.concat(Spelling.KEYS.stream(), Stream.of("words", "abbreviations", "figures"))
            .toList();
    Fields fields = Language.fields(root, keys, findings);
    spelling = new Spelling(fields, findings);
    words = byCount(fields, "words", findings);
    abbreviations = byCount(fields, "abbreviations", findings);
    figures = fields.requiredMapping("figures").map(f -> new SpokenFigures(f, findings));
  }

  /** Words by their syllables, as the file lists them the other way round. */
  private static Map<String, Integer> byCount(Fields fields, String key, Findings findings) {
    Map<String, Integer> words = new HashMap<>();
    fields
        .requiredMapping(key)
        .ifPresent(
            lists -> {
              String what = "\"" + key + "\"";
              Fields byCount = new Fields(lists, lists.span(), what, lists.keys(), findings);
              for (Mapping.Pair pair : lists.pairs()) {
                int count = SpokenFigures.number(pair.key(), findings).orElse(0);
                byCount.texts(pair.key().value()).forEach(word -> words.put(word.value(), count));
              }
            });
    return words;
  }

  /**
   * The syllables of a word for Flesch-Kincaid: figures, abbreviations and symbols count one
   * (Flesch 1979, step two); the parts of a hyphenated word are added up.
   */
  int count(String word) {
    return isFigure(word) || abbreviations.containsKey(letters(word)) ? 1 : ofParts(word);
  }

  /**
   * The syllables of a word for SMOG, where figures and abbreviations count as they are read aloud
   * in full (the SMOG rules as hunter.cuny.edu and prevention.sph.sc.edu give them).
   */
  int aloud(String word) {
    Integer inFull = abbreviations.get(letters(word));
    if (inFull != null) {
      return inFull;
    }
    return isFigure(word) ? figure(word) : ofParts(word);
  }

  /** Whether a word is one of some, with or without an ending. */
  boolean isAmong(Set<String> some, String word) {
    String small = letters(word);
    return some.contains(small) || spelling.stems(small).stream().anyMatch(some::contains);
  }

  private static boolean isFigure(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private int figure(String word) {
    String rest = IN_FIGURES.matcher(word).replaceAll("");
    return figures.map(spoken -> spoken.syllables(word)).orElse(0)
        + (rest.chars().anyMatch(Character::isLetter) ? ofParts(rest) : 0);
  }

  private int ofParts(String word) {
    Integer whole = words.get(letters(word));
    if (whole != null) {
      return whole;
    }
    int sum = 0;
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= word.length(); i++) {
      char c = i < word.length() ? word.charAt(i) : '-';
      if (Character.isLetter(c) || c == '\'' || c == '\u2019') {
        part.append(c);
      } else {
        sum += letters(part.toString()).isEmpty() ? 0 : ofWord(letters(part.toString()));
        part.setLength(0);
      }
    }
    return Math.max(1, sum);
  }

  private int ofWord(String word) {
    Integer known = words.get(word);
    if (known != null) {
      return known;
    }
    return spelling.stems(word).stream()
        .filter(words::containsKey)
        .map(stem -> words.get(stem) + spelling.spoken(word) - spelling.spoken(stem))
        .findFirst()
        .orElseGet(() -> spelling.syllables(word));
  }

  /** A word in small letters with plain apostrophes, without the signs around it. */
  private static String letters(String word) {
    return TextWords.bare(word).toLowerCase(Locale.ROOT);
  }
}

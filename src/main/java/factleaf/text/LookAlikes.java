package factleaf.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Letters of the Cyrillic and Greek alphabets that pass for Latin ones. A word that holds them
 * reads the same and is another one to rules and to a search. Names such as TNFα and μg have Greek
 * letters with a look of their own, and pass.
 */
final class LookAlikes {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Greek and Cyrillic letters stand between these; dashes and signs, which are common, do not. */
  private static final char FIRST = 0x370;

  private static final char LAST = 0x52F;

  /** Letters with a Latin twin, in the fonts of screens and of paper. */
  private static final String TWINS = "АВЕЅІЈКМНОРСТУХЬаеѕіїјорсухһԁԛԝӏѵүӧӓёΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹοϲϳν";

  private LookAlikes() {}

  /** Whether a text with a character may have such letters. */
  static boolean mayBe(int c) {
    return c >= FIRST && c <= LAST;
  }

  /**
   * The first such letter of each word that is not what it seems, by its offset: of a word that has
   * Latin letters too, and, where nothing else is in another alphabet, of one that has no others.
   */
  static List<Integer> in(String text) {
    List<Integer> mixed = new ArrayList<>();
    List<Integer> disguised = new ArrayList<>();
    boolean latin = false;
    boolean foreign = false;
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      boolean hasLatin = letters(word).anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
      boolean seemsLatin = letters(word).allMatch(LookAlikes::isTwin);
      if (hasLatin) {
        firstStranger(word).ifPresent(i -> mixed.add(word.start() + i));
      } else if (seemsLatin) {
        disguised.add(word.start());
      }
      latin |= hasLatin;
      foreign |= !hasLatin && !seemsLatin;
    }
    if (latin && !foreign) {
      mixed.addAll(disguised);
    }
    return mixed;
  }

  private static IntStream letters(MatchResult word) {
    return word.group().codePoints().filter(Character::isLetter);
  }

  private static OptionalInt firstStranger(MatchResult word) {
    String letters = word.group();
    return IntStream.range(0, letters.length())
        .filter(i -> isTwin(letters.charAt(i)) || isCyrillic(letters.charAt(i)))
        .findFirst();
  }

  private static boolean isTwin(int c) {
    return TWINS.indexOf(c) >= 0;
  }

  private static boolean isCyrillic(int c) {
    return UnicodeScript.of(c) == UnicodeScript.CYRILLIC;
  }
}

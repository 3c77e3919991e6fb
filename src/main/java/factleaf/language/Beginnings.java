package factleaf.language;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters with which the matches of a regular expression begin, if it says so first: {@code
 * (?=[Uu])}. Looking for them is much quicker than trying the expression everywhere.
 */
final class Beginnings {
  private static final int ASCII = 0x80;
  private static final Pattern SAID =
      Pattern.compile("\\(\\?=(?:\\[((?:[^\\[\\]\\\\^&-]|\\\\[sd])+)]|([^\\[\\]\\\\().^$]))\\)");

  private final BitSet characters = new BitSet();

  /** The same of ASCII, which most texts are: quicker to look up. */
  private final boolean[] ascii = new boolean[ASCII];

  /**
   * Reads the beginning of a regular expression.
   *
   * @param anyCase whether small letters and capitals are the same
   */
  Beginnings(String regex, boolean anyCase) {
    Matcher said = SAID.matcher(regex);
    if (!said.lookingAt() || hasAlternatives(regex)) {
      return;
    }
    String set = said.group(1) == null ? said.group(2) : said.group(1);
    set = set.replace("\\s", " \t\n\u000B\f\r").replace("\\d", "0123456789");
    set.chars().forEach(characters::set);
    if (anyCase) {
      set.chars().map(Character::toUpperCase).forEach(characters::set);
      set.chars().map(Character::toLowerCase).forEach(characters::set);
      characters.set(ASCII, Character.MAX_VALUE + 1); // any may be a form of a letter
    }
    for (int c = 0; c < ASCII; c++) {
      ascii[c] = characters.get(c);
    }
  }

  boolean areKnown() {
    return !characters.isEmpty();
  }

  /** Whether a match may begin with a character, if that is known. */
  boolean mayBe(char c) {
    return c < ASCII ? ascii[c] : characters.get(c);
  }

  /**
   * Whether a match may begin in a text.
   *
   * @param all the text's characters
   */
  boolean mayBeAmong(BitSet all) {
    return !areKnown() || characters.intersects(all);
  }

  /** Whether the expression has alternatives outside of groups, which may begin otherwise. */
  private static boolean hasAlternatives(String regex) {
    int depth = 0;
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass || c == '[') {
        inClass = c != ']';
      } else if (c == '|' && depth == 0) {
        return true;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return false;
  }
}

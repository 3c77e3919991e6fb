package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Counts syllables as they are spoken: by the rules of English spelling, with exceptions in {@code
 * syllables.yaml}. Where a word has two accepted pronunciations the shorter one counts (Flesch, How
 * to Write Plain English, 1979).
 */
public final class Syllables {
  private static final Once<Syllables> ALL = new Once<>(Syllables::load);

  private static final List<String> KEYS = List.of("words", "abbreviations");
  private static final String VOWELS = "aeiouy";

  /** Endings before which a silent e is written: safe-ly, move-ment, care-ful, use-less. */
  private static final List<String> AFTER_SILENT_E =
      List.of("ly", "ment", "ments", "ful", "fully", "less", "ness", "time", "times");

  /** Vowels that are spoken apart: di-a-ry, u-su-al, eas-i-er. */
  private static final List<String> APART =
      List.of("ia", "io", "iu", "ua", "uou", "eo", "ier", "iest", "iety");

  private static final Pattern IN_FIGURES = Pattern.compile("[\\p{Nd}.,%]");

  private static final int[] SMALL_NUMBERS = {
    2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2
  };

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> abbreviations = new HashMap<>();

  private Syllables(Fields fields, Findings findings) {
    fill(words, fields.requiredMapping("words"), "words", findings);
    fill(abbreviations, fields.requiredMapping("abbreviations"), "abbreviations", findings);
  }

  /** The syllables of a language; empty if there is no list for it. */
  public static Optional<Syllables> of(String language) {
    return ALL.of(language, "syllables.yaml");
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

  private static boolean isFigure(String word) {
    return word.chars().anyMatch(Character::isDigit);
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
    if (known == null && word.endsWith("'s")) {
      return ofWord(word.substring(0, word.length() - 2)) + (hisses(word.length() - 2, word));
    }
    if (known == null && word.endsWith("s") && !word.endsWith("es")) {
      known = words.get(word.substring(0, word.length() - 1));
    }
    return known != null ? known : spelt(word.replace("'", ""), word);
  }

  private static int hisses(int end, String word) {
    return "sxz".indexOf(word.charAt(Math.max(0, end - 1))) >= 0 ? 1 : 0;
  }

  private static int spelt(String word, String written) {
    String text = withoutSilent(word.replace("qu", "q"));
    int count = 0;
    boolean inVowels = false;
    for (int i = 0; i < text.length(); i++) {
      boolean vowel = isVowel(text, i);
      count += vowel && !inVowels ? 1 : 0;
      inVowels = vowel;
    }
    count += apart(text);
    count += word.endsWith("sm") || word.endsWith("sms") || word.endsWith("thm") ? 1 : 0;
    count += written.endsWith("sn't") || written.endsWith("dn't") ? 1 : 0;
    return Math.max(1, count);
  }

  /** A y between two vowels, or before one at the beginning, is a consonant: play-er, yel-low. */
  private static boolean isVowel(String text, int at) {
    if (VOWELS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean before = at == 0 || "aeiou".indexOf(text.charAt(at - 1)) >= 0;
    boolean after = at + 1 < text.length() && "aeiou".indexOf(text.charAt(at + 1)) >= 0;
    return text.charAt(at) != 'y' || !(before && after);
  }

  /** Vowels that stand together and are spoken apart. */
  private static int apart(String text) {
    int count = 0;
    for (String pair : APART) {
      for (int i = text.indexOf(pair, 1); i > 0; i = text.indexOf(pair, i + 1)) {
        count += isSoft(pair, text, i) ? 0 : 1;
      }
    }
    int ing = text.length() - (text.endsWith("ings") ? 4 : 3);
    boolean beingOrTrying =
        (text.endsWith("ing") || text.endsWith("ings")) && ing > 0 && isVowel(text, ing - 1);
    return count + (beingOrTrying ? 1 : 0);
  }

  /** Vowels that are spoken as one behind some letters: na-tion, spe-cial, mil-lion, guard. */
  private static boolean isSoft(String vowels, String text, int at) {
    char before = text.charAt(at - 1);
    return switch (vowels) {
      case "ia", "io", "iu" ->
          "tscgx".indexOf(before) >= 0 && at + 2 < text.length()
              || vowels.equals("io") && (before == 'l' || before == 'n');
      case "ua" -> before == 'g' || text.startsWith("rs", at - 2);
      default -> false;
    };
  }

  /** The word without an e that is written and not spoken. */
  private static String withoutSilent(String word) {
    String text = word.replace("ically", "icly");
    for (String ending : AFTER_SILENT_E) {
      int e = text.length() - ending.length() - 1;
      if (e > 2 && text.endsWith(ending) && isSilent(text, e)) {
        text = text.substring(0, e) + text.substring(e + 1);
      }
    }
    if (text.endsWith("gue") || text.endsWith("gues")) {
      return text.substring(0, text.lastIndexOf("ue"));
    }
    int last = text.length() - 1;
    if (text.endsWith("ed") && last > 2 && "aeioutd".indexOf(text.charAt(last - 2)) < 0) {
      boolean carried = text.charAt(last - 2) == 'y' && isConsonant(text.charAt(last - 3));
      boolean handled = keepsE(text, last - 2);
      return handled || carried ? text : text.substring(0, last - 1) + "d";
    }
    if (text.endsWith("es") && last > 2 && isSilent(text, last - 1)) {
      boolean hissing =
          "sxzcg".indexOf(text.charAt(last - 2)) >= 0
              || text.endsWith("ches")
              || text.endsWith("shes");
      return hissing ? text : text.substring(0, last - 1) + "s";
    }
    return text.endsWith("e") && last > 1 && isSilent(text, last) ? text.substring(0, last) : text;
  }

  /** An e behind a consonant, but not as in ta-ble. */
  private static boolean isSilent(String text, int e) {
    if (text.charAt(e) != 'e' || !isConsonant(text.charAt(e - 1))) {
      return false;
    }
    return !keepsE(text, e - 1);
  }

  /** A consonant with l or r behind it carries the e: ta-ble, cen-tre. */
  private static boolean keepsE(String text, int at) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : 'e';
    return (c == 'l' && isConsonant(before) && before != 'l' && before != 'r')
        || (c == 'r' && "tbc".indexOf(before) >= 0);
  }

  private static boolean isConsonant(char c) {
    return VOWELS.indexOf(c) < 0;
  }

  /** A figure read aloud: 24 is twen-ty-four, 1.5 is one point five. */
  private int figure(String word) {
    int sum = word.contains("%") ? 2 : 0;
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= word.length(); i++) {
      char c = i < word.length() ? word.charAt(i) : ' ';
      if (Character.isDigit(c)) {
        part.append(c);
      } else if (c == '.' && !part.isEmpty() && i + 1 < word.length()) {
        part.append(c);
      } else if (c != ',' && !part.isEmpty()) {
        sum += number(part.toString());
        part.setLength(0);
      }
    }
    String rest = IN_FIGURES.matcher(word).replaceAll("");
    return sum + (rest.chars().anyMatch(Character::isLetter) ? ofParts(rest) : 0);
  }

  private static int number(String digits) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    int sum = whole.length() > 9 ? whole.length() : number(Integer.parseInt(whole));
    if (point < 0) {
      return sum;
    }
    return sum
        + 1
        + digits.substring(point + 1).chars().map(c -> c == '.' ? 1 : number(c - '0')).sum();
  }

  private static int number(int value) {
    if (value < SMALL_NUMBERS.length) {
      return SMALL_NUMBERS[value];
    }
    if (value < 100) {
      return (value / 10 == 7 ? 3 : 2) + (value % 10 == 0 ? 0 : SMALL_NUMBERS[value % 10]);
    }
    int unit = value < 1_000 ? 100 : value < 1_000_000 ? 1_000 : 1_000_000;
    return number(value / unit) + 2 + (value % unit == 0 ? 0 : number(value % unit));
  }

  /** A word in small letters with plain apostrophes, without the signs around it. */
  private static String letters(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int start = 0;
    int end = small.length();
    while (start < end && !Character.isLetterOrDigit(small.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(small.charAt(end - 1))) {
      end--;
    }
    return small.substring(start, end);
  }

  private static void fill(
      Map<String, Integer> map, Optional<Mapping> mapping, String what, Findings findings) {
    Mapping byCount = mapping.orElseThrow();
    List<String> counts = byCount.pairs().stream().map(pair -> pair.key().value()).toList();
    Fields fields = new Fields(byCount, byCount.span(), what, counts, findings);
    for (String count : counts) {
      fields.texts(count).forEach(word -> map.put(word.value(), Integer.parseInt(count)));
    }
  }

  private static Syllables load(String language) {
    String name = "/factleaf/templates/languages/" + language + "/syllables.yaml";
    return Resources.load(
        Syllables.class,
        name,
        (root, findings) ->
            new Syllables(new Fields(root, root.span(), name, KEYS, findings), findings));
  }
}

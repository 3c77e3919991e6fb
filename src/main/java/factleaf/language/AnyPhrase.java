package factleaf.language;

import static java.util.stream.Collectors.joining;

import factleaf.yaml.Scalar;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Any of some phrases, in any case, as whole words, the longest that fits. A blank is any white
 * space, a hyphen may be a blank or missing, apostrophes are one.
 */
final class AnyPhrase {
  static final String BEGIN = "(?<![\\p{L}\\p{N}_])";
  static final String END = "(?![\\p{L}\\p{N}_])";
  static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private AnyPhrase() {}

  /** The pattern; what must stand behind the phrase is a regular expression. */
  static WordPattern of(List<Scalar> phrases, String behind) {
    return of(phrases, behind, ANY_CASE);
  }

  static WordPattern of(List<Scalar> scalars, String behind, int flags) {
    List<String> phrases = scalars.stream().map(Scalar::value).toList();
    String regex = beginning(phrases) + BEGIN + group(phrases) + END + behind;
    return new WordPattern(regex, flags, phrases);
  }

  /** Quick to say that no phrase begins here. */
  private static String beginning(List<String> phrases) {
    List<String> initials =
        phrases.stream().map(phrase -> regex(phrase.codePointAt(0))).distinct().toList();
    boolean single = initials.stream().allMatch(i -> i.length() == 1);
    return single ? "(?=[" + String.join("", initials) + "])" : "";
  }

  /** The phrases as a group of alternatives, not as whole words. */
  static String group(List<String> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(AnyPhrase::regex)
        .collect(joining("|", "(?:", ")"));
  }

  private static String regex(String phrase) {
    StringBuilder regex = new StringBuilder();
    phrase.codePoints().forEach(c -> regex.append(regex(c)));
    return regex.toString();
  }

  private static String regex(int c) {
    return switch (c) {
      case ' ' -> "[\\s\\u00A0]+";
      case '-' -> "[-\\u2010\\u2011\\s\\u00A0]?";
      case '\'' -> "['\\u2019]";
      default ->
          Character.isLetterOrDigit(c)
              ? Character.toString(c)
              : Pattern.quote(Character.toString(c));
    };
  }
}

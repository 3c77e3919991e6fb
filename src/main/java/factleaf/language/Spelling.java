package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.PatternText;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the spelling of a word tells its syllables: the first part of {@code syllables.yaml}. */
final class Spelling {
  static final List<String> KEYS = List.of("rewrite", "vowel", "apart", "spoken", "endings");

  private final Map<Pattern, String> rewrite = new LinkedHashMap<>();
  private final Pattern vowels;
  private final List<Pattern> apart;
  private final List<Pattern> spoken;
  private final List<Pattern> endings;

  Spelling(Fields fields, Findings findings) {
    for (Mapping.Pair pair :
        fields.requiredMapping("rewrite").map(Mapping::pairs).orElse(List.of())) {
      PatternText.of(pair.key(), findings)
          .map(Pattern::compile)
          .ifPresent(pattern -> rewrite.put(pattern, replacement(pair, pattern, findings)));
    }
    String vowel =
        fields.requiredText("vowel").flatMap(text -> PatternText.of(text, findings)).orElse("x");
    vowels = Pattern.compile("(?:" + vowel + ")++");
    apart = patterns(fields, "apart", "%s", findings);
    spoken = patterns(fields, "spoken", "%s", findings);
    endings = patterns(fields, "endings", "(?:%s)$", findings);
  }

  /** What is written in place of what a pattern finds; nothing, perhaps. */
  private static String replacement(Mapping.Pair pair, Pattern pattern, Findings findings) {
    if (!(pair.value() instanceof Scalar text)) {
      Fields.asText(pair.value(), "\"" + pair.key().value() + "\"", findings);
      return "";
    }
    int groups = Math.min(9, pattern.matcher("").groupCount());
    if (!text.value().matches("(?:[^$\\\\]|\\$[0-" + groups + "](?![0-9]))*+")) {
      findings.add(
          "bad-pattern",
          text.span(),
          "\"" + text.value() + "\" names no part of the pattern before it",
          "it has " + groups + " parts in brackets: $1 is the first");
      return "";
    }
    return text.value();
  }

  private static List<Pattern> patterns(Fields fields, String key, String form, Findings findings) {
    List<Pattern> patterns = new ArrayList<>();
    for (String regex : PatternText.all(fields.requiredTexts(key), findings)) {
      patterns.add(Pattern.compile(form.replace("%s", regex)));
    }
    return patterns;
  }

  /**
   * The syllables of a word that no list has.
   *
   * @param word in small letters, with plain apostrophes
   */
  int syllables(String word) {
    String text = word;
    for (Map.Entry<Pattern, String> step : rewrite.entrySet()) {
      text = step.getKey().matcher(text).replaceAll(step.getValue());
    }
    return Math.max(1, count(vowels, text) + count(apart, text) + spoken(word));
  }

  /** The syllables that are spoken and no vowel tells. */
  int spoken(String word) {
    return count(spoken, word);
  }

  /** A word without each ending that it has. */
  List<String> stems(String word) {
    List<String> stems = new ArrayList<>();
    for (Pattern ending : endings) {
      String stem = ending.matcher(word).replaceFirst("");
      if (!stem.equals(word)) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static int count(List<Pattern> patterns, String text) {
    return patterns.stream().mapToInt(pattern -> count(pattern, text)).sum();
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}

package factleaf.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and phrases that {@link PatientChecklist} looks for, in one language. */
final class ChecklistWords {
  private static final List<String> KEYS =
      List.of(
          "be",
          "between",
          "participles",
          "adjectives",
          "actions",
          "leads",
          "requests",
          "indirect",
          "vague",
          "calculations",
          "headings",
          "purpose",
          "describing",
          "sequence");

  private final RuleData data;

  ChecklistWords(String language) {
    data = new RuleData("checklist." + language + ".yaml", KEYS);
  }

  Set<String> words(String key) {
    return data.words(key);
  }

  /** Any phrase of a list. */
  Pattern phrases(String key) {
    return pattern("\\b" + anyOf(key) + "\\b");
  }

  /**
   * The passive voice: a form of "be", at most two words of a list or in -ly, and a participle. A
   * participle ends in -ed, but not in -eed and not as one of the listed adjectives, or is listed.
   */
  Pattern passive() {
    String between = "(?:\\s+(?:" + anyOf("between") + "|[a-z]+ly)){0,2}";
    String regular = "(?!" + anyOf("adjectives") + "\\b)[a-z-]+[a-df-z]ed";
    String participle = "(?:" + anyOf("participles") + "|" + regular + ")";
    return pattern("\\b" + anyOf("be") + between + "\\s+" + participle + "\\b(?!-)");
  }

  /** A request to the reader, within a sentence. */
  Pattern action() {
    String begin = "(?:^[^\\p{L}]*|[,:]\\s+)(?:" + anyOf("leads") + "\\s+){0,2}";
    return pattern("(?:" + begin + anyOf("actions") + "|\\b" + anyOf("requests") + ")\\b(?!['-])");
  }

  private String anyOf(String key) {
    return words(key).stream()
        .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}

package factleaf.language;

import factleaf.yaml.Resources;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and phrases that the checklist looks for, in one language. */
public final class ChecklistWords {
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
          "headings");

  private final RuleData data;

  /** Whether a language has these words. */
  public static boolean has(String language) {
    return Resources.has(
        ChecklistWords.class, "/factleaf/templates/languages/" + language + "/checklist.yaml");
  }

  public ChecklistWords(String language) {
    data =
        new RuleData(
            ChecklistWords.class,
            "/factleaf/templates/languages/" + language + "/checklist.yaml",
            KEYS);
  }

  public Set<String> words(String key) {
    return data.words(key);
  }

  /** Any phrase of a list. */
  public Pattern phrases(String key) {
    return pattern("\\b" + anyOf(key) + "\\b");
  }

  /**
   * The passive voice: a form of "be", at most two words of a list or in -ly, and a participle. A
   * participle ends in -ed, but not in -eed and not as one of the listed adjectives, or is listed.
   */
  public Pattern passive() {
    String between = "(?:\\s+(?:" + anyOf("between") + "|[a-z]+ly)){0,2}";
    String regular = "(?!" + anyOf("adjectives") + "\\b)[a-z-]+[a-df-z]ed";
    String participle = "(?:" + anyOf("participles") + "|" + regular + ")";
    return pattern("\\b" + anyOf("be") + between + "\\s+" + participle + "\\b(?!-)");
  }

  /** A request to the reader, within a sentence. */
  public Pattern action() {
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

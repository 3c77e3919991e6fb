package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.figure.Quantity;
import factleaf.vocabulary.Units;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.PatternText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words and phrases that the checklist looks for, in one language. */
public final class ChecklistWords {
  private static final List<String> PATTERNS = List.of("between-pattern", "participle-pattern");
  private static final List<String> UNITS = List.of("shares", "sums");
  private static final List<String> LISTS =
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

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, String> patterns = new HashMap<>();

  ChecklistWords(Mapping root, Units units, Findings findings) {
    List<String> keys = Stream.of(LISTS, PATTERNS, UNITS).flatMap(List::stream).toList();
    Fields fields = Language.fields(root, keys, findings);
    LISTS.forEach(key -> lists.put(key, fields.requiredValues(key)));
    for (String key : PATTERNS) {
      fields
          .requiredText(key)
          .flatMap(text -> PatternText.of(text, findings))
          .ifPresent(regex -> patterns.put(key, regex));
    }
    UNITS.forEach(key -> lists.put(key, UnitIds.of(fields.requiredTexts(key), units, findings)));
  }

  public List<String> words(String key) {
    return lists.get(key);
  }

  /** Whether a figure is a share of a hundred. */
  public boolean isShare(Quantity quantity) {
    return words("shares").contains(quantity.unit().id());
  }

  /** Whether a reader must know a weight, or the like, to use a figure. */
  public boolean needsSum(Quantity quantity) {
    return quantity.per().stream().map(per -> per.unit().id()).anyMatch(words("sums")::contains);
  }

  /** Any phrase of a list. */
  public Pattern phrases(String key) {
    return pattern(AnyPhrase.BEGIN + anyOf(key) + AnyPhrase.END);
  }

  /**
   * The passive voice: a form of "be", at most two words between, and a participle that is none of
   * the listed adjectives.
   */
  public Pattern passive() {
    String between =
        "(?:\\s+(?:" + anyOf("between") + "|" + patterns.get("between-pattern") + ")){0,2}";
    String regular =
        "(?!"
            + anyOf("adjectives")
            + AnyPhrase.END
            + ")(?:"
            + patterns.get("participle-pattern")
            + ")";
    String participle = "(?:" + anyOf("participles") + "|" + regular + ")";
    return pattern(
        AnyPhrase.BEGIN + anyOf("be") + between + "\\s+" + participle + AnyPhrase.END + "(?!-)");
  }

  /** A request to the reader, within a sentence. */
  public Pattern action() {
    String begin = "(?:^[^\\p{L}]*|[,:]\\s+)(?:" + anyOf("leads") + "\\s+){0,2}";
    return pattern(
        "(?:"
            + begin
            + anyOf("actions")
            + "|"
            + AnyPhrase.BEGIN
            + anyOf("requests")
            + ")"
            + AnyPhrase.END
            + "(?!['-])");
  }

  private String anyOf(String key) {
    return AnyPhrase.group(words(key));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, AnyPhrase.ANY_CASE);
  }
}

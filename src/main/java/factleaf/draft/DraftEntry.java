package factleaf.draft;

import factleaf.fact.Uncertainty;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.yaml.YamlEdit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An entry that is still to be written: it says so to each audience, and nothing else.
 *
 * @param readers what each audience that gets it takes for granted, in the order of the profile
 * @param headed audiences for whom it needs a term
 * @param brief audiences that have handouts of short forms
 * @param key audiences in whose summary it stands
 * @param headings what audiences read over the part, for those in whose summary it stands
 * @param remark what an editor should know of it; may be empty
 * @param population that it is about, if the profile needs one
 */
record DraftEntry(
    String id,
    Map<String, Readers> readers,
    Set<String> headed,
    Set<String> brief,
    Set<String> key,
    Map<String, String> headings,
    String remark,
    Optional<String> population) {
  private static final String CLINICAL = "Still to be written.";

  /** A flagged entry may send lay readers to help: rule {@code unsettled-wording}. */
  private static final String LAY = "Ask us about this part, which is still to be written.";

  private static final String NAMED = "ask us about this part, which is still to be written.";

  /** What an id says, as words. */
  static String words(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * The entry as an item of its section.
   *
   * @param cited where sources speak of it
   */
  String text(List<String> cited) {
    StringBuilder text = new StringBuilder("    - id: " + id + remark + "\n");
    line(text, "term", each(headed::contains, audience -> YamlEdit.quoted(words(id))));
    line(text, "say", each(audience -> true, this::wording));
    line(text, "brief", each(brief::contains, this::brief));
    if (!key.isEmpty()) {
      text.append("      key: [" + String.join(", ", key) + "]\n");
    }
    population.ifPresent(p -> text.append("      applies: {population: " + p + "}\n"));
    text.append("      uncertain: {because: ")
        .append(Uncertainty.UNWRITTEN)
        .append(", note: nobody has written this entry yet}\n");
    if (!cited.isEmpty()) {
      text.append("      cite:\n");
      cited.forEach(citation -> text.append("        - ").append(citation).append('\n'));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String pairs) {
    if (!pairs.isEmpty()) {
      text.append("      " + key + ": {" + pairs + "}\n");
    }
  }

  private String each(Predicate<String> which, UnaryOperator<String> value) {
    return readers.keySet().stream()
        .filter(which)
        .map(audience -> audience + ": " + value.apply(audience))
        .collect(Collectors.joining(", "));
  }

  private String wording(String audience) {
    return YamlEdit.quoted(isLay(audience) ? LAY : CLINICAL);
  }

  /** Among key facts no heading says what it is about. */
  private String brief(String audience) {
    return isLay(audience) && headings.containsKey(audience)
        ? YamlEdit.quoted(headings.get(audience) + ": " + NAMED)
        : wording(audience);
  }

  private boolean isLay(String audience) {
    return readers.get(audience) == Readers.LAY;
  }
}

package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that may stand for each other in phrases, which have the name of the group: "<people>". */
final class PhraseGroups {
  static final String KEY = "groups";
  private static final Pattern NAME = Pattern.compile("<([^>]*)>");
  private static final String UNKNOWN = "unknown-value";
  private static final String TOO_MANY = "bad-pattern";

  /** A language has some thousand phrases. */
  private static final int MOST = 50_000;

  private static final String HINT = "all phrases of the file make at most " + MOST;

  private final Map<String, List<String>> groups = new HashMap<>();
  private final Findings findings;
  private long made;

  PhraseGroups(Fields fields, Findings findings) {
    this.findings = findings;
    fields.requiredMapping(KEY).map(Mapping::pairs).orElse(List.of()).forEach(this::group);
  }

  private void group(Mapping.Pair pair) {
    String name = pair.key().value();
    List<Scalar> phrases = Fields.asTexts(pair.value(), name, findings);
    groups.put(name, phrases.stream().map(Scalar::value).toList());
  }

  /** A phrase once for each way to fill the places of groups in it. */
  List<String> inFull(Scalar phrase) {
    List<String> full = List.of("");
    Matcher name = NAME.matcher(phrase.value());
    int end = 0;
    while (name.find()) {
      String before = phrase.value().substring(end, name.start());
      List<String> group = group(name.group(1), phrase);
      long more = (long) full.size() * group.size();
      if (made + more > MOST) {
        findings.add(TOO_MANY, phrase.span(), "its groups make too many phrases of this one", HINT);
        return List.of();
      }
      made += more;
      full = full.stream().flatMap(f -> group.stream().map(word -> f + before + word)).toList();
      end = name.end();
    }
    String rest = phrase.value().substring(end);
    return full.stream().map(f -> f + rest).toList();
  }

  private List<String> group(String name, Scalar place) {
    if (!groups.containsKey(name)) {
      String message = "\"" + KEY + "\" has no \"" + name + "\"";
      findings.add(UNKNOWN, place.span(), message, Suggestion.hint(name, groups.keySet()));
    }
    return groups.getOrDefault(name, List.of());
  }
}

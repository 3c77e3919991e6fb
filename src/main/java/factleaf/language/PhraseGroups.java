package factleaf.language;

import factleaf.diagnostic.Finding;
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
import java.util.stream.Stream;

/** Words that may stand for each other in phrases, which have the name of the group: "<people>". */
final class PhraseGroups {
  static final String KEY = "groups";
  private static final Pattern NAME = Pattern.compile("<([^>]*)>");

  private final Map<String, List<String>> groups = new HashMap<>();
  private final Findings findings;

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
  Stream<String> inFull(Scalar phrase) {
    return inFull(phrase.value(), phrase);
  }

  private Stream<String> inFull(String phrase, Scalar place) {
    Matcher matcher = NAME.matcher(phrase);
    if (!matcher.find()) {
      return Stream.of(phrase);
    }
    String name = matcher.group(1);
    if (!groups.containsKey(name)) {
      String message = "\"" + KEY + "\" has no \"" + name + "\"";
      findings.add(
          Finding.of(
              "unknown-value", place.span(), message, Suggestion.hint(name, groups.keySet())));
    }
    return groups.getOrDefault(name, List.of()).stream()
        .map(part -> phrase.replace(matcher.group(), part))
        .flatMap(part -> inFull(part, place));
  }
}

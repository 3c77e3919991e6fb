package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs of trouble by the words for them: {@code signs.yaml}, which says how it is written. */
public final class SignList {
  private static final List<String> KEYS = List.of("id", "find", "near", "not");

  /** What commas, stops and brackets part. */
  private static final Pattern CLAUSE = Pattern.compile("[^.,;:!?()]+");

  private final List<Sign> signs;

  /**
   * One way to say a sign.
   *
   * @param phrases any of them says it
   * @param near or else a word of each of these groups in one clause
   * @param not unless one of these words stands in the clause
   */
  private record Sign(
      String id, Optional<WordPattern> phrases, List<Pattern> near, Optional<Pattern> not) {}

  /** A sign in a text, and where its words stand. */
  public record Found(String sign, int start, int end) {}

  SignList(Mapping root, Findings findings) {
    Fields file = Language.fields(root, List.of("signs"), findings);
    signs =
        file.requiredList("signs").stream()
            .flatMap(node -> Fields.asMapping(node, "a sign", findings).stream())
            .flatMap(mapping -> sign(mapping, findings).stream())
            .toList();
  }

  private static Optional<Sign> sign(Mapping mapping, Findings findings) {
    Fields fields = new Fields(mapping, mapping.span(), "a sign", KEYS, findings);
    List<Scalar> phrases = fields.has("near") ? fields.texts("find") : fields.requiredTexts("find");
    List<Pattern> near = new ArrayList<>();
    for (Node group : fields.list("near")) {
      words(Fields.asTexts(group, "near", findings)).ifPresent(near::add);
    }
    return fields
        .requiredText("id")
        .map(
            id ->
                new Sign(
                    id.value(),
                    phrases.isEmpty() ? Optional.empty() : Optional.of(AnyPhrase.of(phrases, "")),
                    List.copyOf(near),
                    words(fields.texts("not"))));
  }

  /** Any of some words; one that ends in a star with any ending. */
  private static Optional<Pattern> words(List<Scalar> words) {
    String any =
        words.stream()
            .map(Scalar::value)
            .map(
                word ->
                    word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(word))
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                AnyPhrase.BEGIN + "(?:" + any + ")" + AnyPhrase.END, AnyPhrase.ANY_CASE));
  }

  /** The signs that a text names, each once. */
  public List<Found> in(String text) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<MatchResult> clauses = CLAUSE.matcher(text).results().toList();
    for (Sign sign : signs) {
      sign.phrases()
          .flatMap(phrases -> phrases.in(text).stream().findFirst())
          .map(match -> new Found(sign.id(), match.start(), match.end()))
          .or(() -> clauses.stream().flatMap(clause -> in(clause, sign).stream()).findFirst())
          .ifPresent(place -> found.putIfAbsent(sign.id(), place));
    }
    return List.copyOf(found.values());
  }

  private static Optional<Found> in(MatchResult clause, Sign sign) {
    String words = clause.group();
    int start = words.length();
    int end = 0;
    for (Pattern group : sign.near()) {
      Matcher matcher = group.matcher(words);
      if (!matcher.find()) {
        return Optional.empty();
      }
      start = Math.min(start, matcher.start());
      end = Math.max(end, matcher.end());
    }
    return end == 0 || sign.not().filter(not -> not.matcher(words).find()).isPresent()
        ? Optional.empty()
        : Optional.of(new Found(sign.id(), clause.start() + start, clause.start() + end));
  }
}

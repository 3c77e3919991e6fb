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
import java.util.stream.Stream;

/** Signs of trouble by the words for them: {@code signs.yaml}, which says how it is written. */
public final class SignList {
  private static final List<String> KEYS = List.of("id", "find", "near", "not");

  /** What commas, stops and brackets part. */
  private static final Pattern CLAUSE = Pattern.compile("[^.,;:!?()]+");

  private final List<Sign> signs;

  /** By the words that come first in each. */
  private final Signs beginnings;

  /**
   * One way to say a sign.
   *
   * @param words one phrase, or else words in one clause
   * @param not unless one of these words stands in the clause
   */
  private record Sign(
      String id, List<WordPattern> words, Optional<WordPattern> not, boolean near) {}

  /** A sign in a text, and where its words stand. */
  public record Found(String sign, int start, int end) {}

  SignList(Mapping root, Findings findings) {
    Fields file = Language.fields(root, List.of("signs"), findings);
    signs =
        file.requiredList("signs").stream()
            .flatMap(node -> Fields.asMapping(node, "a sign", findings).stream())
            .flatMap(mapping -> sign(mapping, findings).stream())
            .toList();
    beginnings = new Signs(signs.stream().map(sign -> sign.words().getFirst()).toList());
  }

  private static List<Sign> sign(Mapping mapping, Findings findings) {
    Fields fields = new Fields(mapping, mapping.span(), "a sign", KEYS, findings);
    List<Scalar> phrases = fields.has("near") ? fields.texts("find") : fields.requiredTexts("find");
    List<WordPattern> near = new ArrayList<>();
    for (Node group : fields.list("near")) {
      words(Fields.asTexts(group, "near", findings)).ifPresent(near::add);
    }
    Optional<WordPattern> not = words(fields.texts("not"));
    List<Sign> ways = new ArrayList<>();
    fields
        .requiredText("id")
        .ifPresent(
            id -> {
              if (!phrases.isEmpty()) {
                List<WordPattern> any = List.of(AnyPhrase.of(phrases, ""));
                ways.add(new Sign(id.value(), any, Optional.empty(), false));
              }
              if (!near.isEmpty()) {
                ways.add(new Sign(id.value(), List.copyOf(near), not, true));
              }
            });
    return ways;
  }

  /** Any of some words; one that ends in a star with any ending. */
  private static Optional<WordPattern> words(List<Scalar> words) {
    String any =
        words.stream()
            .map(Scalar::value)
            .map(
                word ->
                    word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(word))
            .collect(Collectors.joining("|", AnyPhrase.BEGIN + "(?:", ")" + AnyPhrase.END));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WordPattern(any, AnyPhrase.ANY_CASE, words.stream().map(Scalar::value).toList()));
  }

  /** The signs that a text names, each once. */
  public List<Found> in(String text) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<MatchResult> clauses = CLAUSE.matcher(text).results().toList();
    for (Sign sign :
        (Iterable<Sign>) beginnings.mayStandIn(text).stream().mapToObj(signs::get)::iterator) {
      Stream<Found> places =
          sign.near()
              ? clauses.stream().flatMap(clause -> in(clause, sign).stream())
              : sign.words().getFirst().in(text).stream()
                  .map(match -> new Found(sign.id(), match.start(), match.end()));
      places.findFirst().ifPresent(place -> found.putIfAbsent(sign.id(), place));
    }
    return List.copyOf(found.values());
  }

  private static Optional<Found> in(MatchResult clause, Sign sign) {
    String text = clause.group();
    int start = text.length();
    int end = 0;
    for (WordPattern group : sign.words()) {
      Matcher matcher = group.pattern().matcher(text);
      if (!matcher.find()) {
        return Optional.empty();
      }
      start = Math.min(start, matcher.start());
      end = Math.max(end, matcher.end());
    }
    return sign.not().filter(not -> not.pattern().matcher(text).find()).isPresent()
        ? Optional.empty()
        : Optional.of(new Found(sign.id(), clause.start() + start, clause.start() + end));
  }
}

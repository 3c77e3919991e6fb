package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Signs of trouble by the words for them: {@code signs.yaml}. */
public final class SignList {
  private final List<Sign> signs;

  private record Sign(String id, WordPattern words) {}

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
    Fields fields = new Fields(mapping, mapping.span(), "a sign", List.of("id", "find"), findings);
    List<Scalar> words = fields.requiredTexts("find");
    return fields
        .requiredText("id")
        .filter(id -> !words.isEmpty())
        .map(id -> new Sign(id.value(), AnyPhrase.of(words, "")));
  }

  /** The signs that a text names, each once. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Sign sign : signs) {
      List<MatchResult> matches = sign.words().in(text);
      if (!matches.isEmpty()) {
        MatchResult first = matches.getFirst();
        found.add(new Found(sign.id(), first.start(), first.end()));
      }
    }
    return found;
  }
}

package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which sources forbid and wordings deny, in one language: {@code negation.yaml}. */
public final class Negation {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+");
  private static final int SHORTEST = 3;
  private static final int STEM = 4;

  private final WordPattern forbids;
  private final WordPattern denies;
  private final Set<String> small = new HashSet<>();

  Negation(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, List.of("forbids", "denies", "small"), findings);
    forbids = AnyPhrase.of(fields.requiredTexts("forbids"), "");
    denies = AnyPhrase.of(fields.requiredTexts("denies"), "");
    fields.requiredTexts("small").forEach(word -> small.add(word.value()));
  }

  /** Whether words of a source forbid something. */
  public boolean forbids(String quoted) {
    return !forbids.in(quoted).isEmpty();
  }

  /** Whether a wording is about what forbidding words are about, and denies or bounds nothing. */
  public boolean isLost(String quoted, String wording) {
    return denies.in(wording).isEmpty()
        && stems(forbids.in(quoted).stream().reduce(quoted, Negation::without, (a, b) -> b))
            .anyMatch(stems(wording).collect(Collectors.toSet())::contains);
  }

  private static String without(String text, MatchResult found) {
    return text.substring(0, found.start())
        + " ".repeat(found.end() - found.start())
        + text.substring(found.end());
  }

  /** Beginnings of the words that are not small. */
  private Stream<String> stems(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && !small.contains(word))
        .map(word -> word.substring(0, Math.min(STEM, word.length())));
  }
}

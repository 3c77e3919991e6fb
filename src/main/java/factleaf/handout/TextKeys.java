package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that a text file may have, level by level. Audiences and words are as free as handouts
 * and templates are; there, only a key that is nearly one that is used or shipped is reported.
 *
 * <p>Rule: {@code unknown-key}.
 */
final class TextKeys {
  /** Levels whose keys others choose. */
  private static final Set<String> FREE = Set.of("audiences", "words");

  private final Map<String, Set<String>> keysByPath = new HashMap<>();
  private final Findings findings;

  /** Takes every path that may have a text. */
  TextKeys(Collection<String> paths, Findings findings) {
    this.findings = findings;
    for (String path : paths) {
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        int next = path.indexOf('.', dot + 1);
        keysByPath
            .computeIfAbsent(path.substring(0, dot), p -> new TreeSet<>())
            .add(path.substring(dot + 1, next < 0 ? path.length() : next));
      }
    }
  }

  /** Reports unknown keys in and below what stands under a key of the file. */
  void check(String path, Node node) {
    if (node instanceof Mapping mapping && keysByPath.containsKey(path)) {
      for (Mapping.Pair pair : mapping.pairs()) {
        check(path, pair.key(), keysByPath.get(path));
        check(path + "." + pair.key().value(), pair.value());
      }
    }
  }

  private void check(String path, Scalar key, Set<String> known) {
    boolean unknown = !known.contains(key.value());
    if (unknown && !(FREE.contains(path) && Suggestion.nearest(key.value(), known).isEmpty())) {
      findings.add(
          "unknown-key",
          key.span(),
          "\"" + path + "\" has no key \"" + key.value() + "\"",
          Suggestion.hint(key.value(), known));
    }
  }
}

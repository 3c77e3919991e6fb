package factleaf.report;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Mapping;
import factleaf.yaml.Mapping.Pair;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import factleaf.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose places are meant: the ids of entries in files of YAML. Others have none. */
final class EntryIds {
  private final Map<String, String> texts;
  private final Map<String, Optional<Node>> roots = new HashMap<>();

  EntryIds(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The nearest id around a place; empty if there is none. */
  String around(Span place) {
    return roots
        .computeIfAbsent(place.file(), this::root)
        .flatMap(root -> around(place, root))
        .orElse("");
  }

  private Optional<Node> root(String file) {
    return Optional.ofNullable(texts.get(file))
        .filter(text -> !file.endsWith(".ftlh"))
        .flatMap(text -> YamlReader.read(file, text, new Findings()));
  }

  private static Optional<String> around(Span place, Node node) {
    return switch (node) {
      case Scalar scalar -> Optional.empty();
      case Sequence list ->
          last(list.items().stream().filter(item -> !after(place, item)))
              .flatMap(item -> around(place, item));
      case Mapping map ->
          last(map.pairs().stream().filter(pair -> !after(place, pair.key())))
              .map(Pair::value)
              .flatMap(value -> around(place, value))
              .or(() -> map.get("id").filter(Scalar.class::isInstance).map(EntryIds::text));
    };
  }

  private static boolean after(Span place, Node node) {
    return node.span().line() > place.line()
        || node.span().line() == place.line() && node.span().column() > place.column();
  }

  private static String text(Node id) {
    return ((Scalar) id).value();
  }

  private static <T> Optional<T> last(Stream<T> all) {
    return all.reduce((first, second) -> second);
  }
}

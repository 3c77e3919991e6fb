package factleaf.yaml;

import factleaf.diagnostic.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A YAML mapping, in the order of the file. Each key stands once. */
public record Mapping(List<Pair> pairs, Span span) implements Node {
  /** A key and its value. */
  public record Pair(Scalar key, Node value) {}

  public Mapping {
    pairs = List.copyOf(pairs);
  }

  /** The value of a key. */
  public Optional<Node> get(String key) {
    for (Pair pair : pairs) {
      if (pair.key().value().equals(key)) {
        return Optional.of(pair.value());
      }
    }
    return Optional.empty();
  }

  /** The keys, in order. */
  public List<String> keys() {
    return pairs.stream().map(pair -> pair.key().value()).toList();
  }

  /** The same, but for some keys. */
  public Mapping without(Collection<String> keys) {
    return new Mapping(pairs.stream().filter(p -> !keys.contains(p.key().value())).toList(), span);
  }

  @Override
  public String typeName() {
    return pairs.isEmpty() ? "an empty mapping" : "a mapping";
  }
}

package factleaf.yaml;

import factleaf.diagnostic.Span;
import java.util.List;

/** A YAML list. */
public record Sequence(List<Node> items, Span span) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String typeName() {
    return items.isEmpty() ? "an empty list" : "a list";
  }
}

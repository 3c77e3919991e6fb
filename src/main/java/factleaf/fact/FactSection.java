package factleaf.fact;

import factleaf.diagnostic.Span;
import java.util.List;

/**
 * A section of the fact file.
 *
 * @param id as profiles name it under {@code from}
 * @param facts in file order
 * @param span where the id stands
 */
public record FactSection(String id, List<Fact> facts, Span span) {
  public FactSection {
    facts = List.copyOf(facts);
  }
}

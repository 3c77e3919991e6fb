package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.fact.Fact.Reference;
import java.util.List;

/**
 * A pointer into a source.
 *
 * @param source id of the source
 * @param at heading under which the words stand
 * @param find one to three phrases that stand there, each of one to ten consecutive words
 * @param figures the figures of its entry that these words give; none if nobody says which
 * @param span where the id of its source stands
 */
public record Citation(
    String source, String at, List<String> find, List<Reference> figures, Span span) {
  public Citation {
    find = List.copyOf(find);
    figures = List.copyOf(figures);
  }

  /** Whether it is said to give a figure. */
  public boolean gives(String figure) {
    return figures.stream().anyMatch(reference -> reference.id().equals(figure));
  }
}

package factleaf.verify;

import java.util.List;

/**
 * A sentence or list item of a source.
 *
 * @param headings the headings above it that no other passage parts from it, the nearest last; none
 *     at the top
 * @param text as the source has it, without a list sign
 * @param line line of the source's text, from 1
 */
public record Passage(List<String> headings, String text, int line) {
  public Passage {
    headings = List.copyOf(headings);
  }

  /** The nearest heading; empty at the top. */
  public String heading() {
    return headings.isEmpty() ? "" : headings.getLast();
  }
}

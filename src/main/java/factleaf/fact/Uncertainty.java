package factleaf.fact;

import factleaf.vocabulary.Term;

/**
 * The editor's own doubt about an entry.
 *
 * @param because a reason of the vocabulary; docs/fact-file.md says when to use which
 * @param note the reason in a sentence
 */
public record Uncertainty(Term because, String note) {
  /** The reason of an entry that states nothing yet. */
  public static final String UNWRITTEN = "unwritten";

  public boolean isUnwritten() {
    return because.id().equals(UNWRITTEN);
  }
}

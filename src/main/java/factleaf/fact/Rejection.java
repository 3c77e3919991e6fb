package factleaf.fact;

import java.util.Optional;

/**
 * A claim of a source that is deliberately not printed as a fact.
 *
 * @param citation where the source makes it
 * @param note why it is rejected, in a sentence
 * @param claim the claim in the editor's words, if clinicians should know that it was rejected
 */
public record Rejection(Citation citation, Reason reason, String note, Optional<String> claim) {
  /** Sorts of claims that are not printed; docs/fact-file.md says when to use which. */
  public enum Reason {
    WRONG,
    UNSAFE,
    UNSUPPORTED,
    PROMOTIONAL,
    OUT_OF_SCOPE
  }
}

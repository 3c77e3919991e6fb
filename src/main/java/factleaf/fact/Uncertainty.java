package factleaf.fact;

/**
 * The editor's own doubt about an entry.
 *
 * @param note the reason in a sentence
 */
public record Uncertainty(Reason because, String note) {
  /** Sorts of doubt; docs/fact-file.md says when to use which. */
  public enum Reason {
    EXPERT_OPINION,
    LIMITED_EVIDENCE,
    CONFLICTING_EVIDENCE,
    REGIONAL_DIFFERENCE,
    SECONDARY_SOURCE,
    UNVERIFIED,
    OUTDATED,
    NOT_COVERED
  }
}

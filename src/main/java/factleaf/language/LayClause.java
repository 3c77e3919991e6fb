package factleaf.language;

/**
 * What a clause does to a lay reader.
 *
 * @param risky whether it tells or permits to stop, skip, take more, wait or do without help
 * @param start offset in the sentence of the words that decide; {@code end} is behind them
 */
public record LayClause(Kind kind, boolean risky, int start, int end) {
  /** Kinds of clauses. */
  public enum Kind {
    /** Sends to help. */
    HELPS,
    /** Tells not to do something. */
    FORBIDS,
    /** Permits something. */
    PERMITS,
    /** Says that there is nothing to fear. */
    REASSURES,
    /** Says that something is mild or passes, as a warning may say of what is. */
    SOOTHES,
    /** Tells to do something that is no help. */
    INSTRUCTS,
    /** Tells to do what a warning may ask for. */
    CARES,
    /** Tells not to seek help. */
    DETERS,
    /** Begins like a statement. */
    STATES,
    /** None of these: a condition, a part of a list. */
    OTHER
  }

  /** The same words, read otherwise. */
  LayClause as(Kind other, boolean otherRisky) {
    return new LayClause(other, otherRisky, start, end);
  }

  /** Whether a flagged entry must not say so. */
  public boolean isUnfit() {
    return switch (kind) {
      case PERMITS, REASSURES, SOOTHES, INSTRUCTS, CARES, DETERS -> true;
      case HELPS, FORBIDS, STATES, OTHER -> false;
    };
  }
}

package factleaf.fact;

/**
 * A citation that contradicts its entry.
 *
 * @param says what the source says instead, in the editor's words
 */
public record Dispute(Citation citation, String says) {}

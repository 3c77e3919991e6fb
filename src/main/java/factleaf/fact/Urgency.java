package factleaf.fact;

/**
 * How soon readers must do what an entry says.
 *
 * @param tier id in the vocabulary
 * @param rank its place there; 0 is the most urgent
 */
public record Urgency(String tier, int rank) {}

package factleaf.vocabulary;

/**
 * What {@code vocabulary.yaml} says.
 *
 * @param units the table of units
 */
public record Vocabulary(Units units) {}

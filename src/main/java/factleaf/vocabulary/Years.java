package factleaf.vocabulary;

/**
 * How long something counts.
 *
 * @param review most years from a check to the next review
 * @param reading years after which a source may say something else than when it was read
 */
public record Years(int review, int reading) {}

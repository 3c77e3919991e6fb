package factleaf.vocabulary;

/**
 * A pictogram, which decorates words.
 *
 * @param drawing an {@code svg} element that says it is hidden from those who listen
 */
public record Icon(String id, String drawing) {}

package factleaf.handout;

import factleaf.diagnostic.Span;

/**
 * The picture of a clinic.
 *
 * @param drawing an {@code svg} element with words that stand for it; empty for a PNG
 * @param address of a PNG, as {@code data:}; empty for a drawing
 * @param named where its file is named
 */
public record Logo(String drawing, String address, Span named) {}

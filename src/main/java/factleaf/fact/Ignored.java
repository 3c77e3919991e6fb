package factleaf.fact;

import factleaf.diagnostic.Span;

/**
 * A passage of a source that makes no claim, such as navigation.
 *
 * @param find one to ten consecutive words that stand in it
 */
public record Ignored(String find, Span span) {}

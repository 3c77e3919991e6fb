package factleaf.fact;

import factleaf.diagnostic.Span;

/**
 * A pointer into a source.
 *
 * @param source id of the source
 * @param at heading under which the words stand
 * @param find one to eight consecutive words that stand there
 * @param span where the citation begins
 */
public record Citation(String source, String at, String find, Span span) {}

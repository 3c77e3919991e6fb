package factleaf.fact;

import factleaf.vocabulary.Term;

/**
 * The editor's own doubt about an entry.
 *
 * @param because a reason of the vocabulary; docs/fact-file.md says when to use which
 * @param note the reason in a sentence
 */
public record Uncertainty(Term because, String note) {}

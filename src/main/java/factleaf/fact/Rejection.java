package factleaf.fact;

import factleaf.vocabulary.Term;
import java.util.Optional;

/**
 * A claim of a source that is deliberately not printed as a fact.
 *
 * @param citation where the source makes it
 * @param reason one of the vocabulary; docs/fact-file.md says when to use which
 * @param note why it is rejected, in a sentence
 * @param claim the claim in the editor's words, if clinicians should know that it was rejected
 */
public record Rejection(Citation citation, Term reason, String note, Optional<String> claim) {}

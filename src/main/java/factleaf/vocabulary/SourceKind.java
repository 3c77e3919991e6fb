package factleaf.vocabulary;

import java.util.List;

/**
 * What sort of text a source is; docs/fact-file.md says what counts as which.
 *
 * @param also what else people call it
 * @param weak whether an entry that only such sources support is flagged
 */
public record SourceKind(String id, List<String> also, boolean weak) {}

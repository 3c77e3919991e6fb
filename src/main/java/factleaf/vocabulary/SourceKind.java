package factleaf.vocabulary;

/**
 * What sort of text a source is; docs/fact-file.md says what counts as which.
 *
 * @param weak whether an entry that only such sources support is flagged
 */
public record SourceKind(String id, boolean weak) {}

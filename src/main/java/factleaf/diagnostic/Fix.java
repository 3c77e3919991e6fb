package factleaf.diagnostic;

/**
 * The only safe answer to a finding.
 *
 * @param was what stands at the finding's place, on one line; if something else does, nothing is
 *     changed
 * @param by what is written in its place
 */
public record Fix(String was, String by) {}

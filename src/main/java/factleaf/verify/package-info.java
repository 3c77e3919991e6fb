/**
 * Fact file against source texts: whether each citation stands where it says ({@link
 * factleaf.verify.CitationVerifier}), and what the sources say that the sheet never used ({@link
 * factleaf.verify.Coverage}). Works on kept copies of the texts; nothing is fetched.
 */
package factleaf.verify;

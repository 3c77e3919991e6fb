/**
 * The fact sheet as immutable records, and the reader that makes them from YAML nodes. The format
 * is described key by key in docs/fact-file.md.
 */
package factleaf.fact;

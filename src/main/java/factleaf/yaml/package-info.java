/**
 * YAML text to nodes that know their line and column. Stricter than YAML: one document, no anchors,
 * aliases or tags, every scalar is text, every key stands once. The only package that knows
 * SnakeYAML.
 */
package factleaf.yaml;

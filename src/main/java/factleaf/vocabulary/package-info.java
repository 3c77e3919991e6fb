/** The words and measures that a hospital decides on: {@code templates/vocabulary.yaml}. */
package factleaf.vocabulary;

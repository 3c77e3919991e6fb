/**
 * What is known of a language: its sentences and syllables, how hard a text is to read, and the
 * lists of words that rules look for. The lists are data in {@code
 * src/main/resources/factleaf/language}.
 */
package factleaf.language;

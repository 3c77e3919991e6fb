/**
 * What is known of a language: its sentences and syllables, how hard a text is to read, and the
 * lists of words that rules look for. Data in {@code templates/languages} says all of it.
 */
package factleaf.language;

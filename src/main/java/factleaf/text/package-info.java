/**
 * Text as it comes in: files read once and within limits, with the digest of the bytes that were
 * read, and what becomes of characters that nobody can see; addresses; colours. Imports nothing but
 * {@code diagnostic}.
 */
package factleaf.text;

package factleaf.pdf;

import factleaf.pdf.tagging.Painted;

/**
 * A PDF that says what its page says.
 *
 * @param words how many words of the page were held against those on paper
 * @param painted where it says it
 * @param screenWords how many were not, because only screens show them
 */
public record PrintedPdf(byte[] bytes, Painted painted, int words, int screenWords) {}

package factleaf.pdf;

/**
 * A PDF that says what its page says.
 *
 * @param words how many words of the page were held against those on paper
 * @param screenWords how many were not, because only screens show them
 */
public record PrintedPdf(byte[] bytes, int words, int screenWords) {}

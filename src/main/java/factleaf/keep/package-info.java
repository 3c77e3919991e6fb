/**
 * Kept texts of sources: a file as it came ({@link factleaf.keep.SourceFormat}, one class a format)
 * becomes a text with marks, and the fact file names it ({@link factleaf.keep.Keeping}). Nothing is
 * fetched.
 */
package factleaf.keep;

/**
 * Tagged PDF: the structure tree of a document, and the device that links what is painted to it.
 *
 * <p>Flying Saucer lays out and paints; it does not tag (10.3.0). This package is the seam: {@link
 * factleaf.pdf.tagging.TaggedDocument} paints a laid-out document, and nothing outside knows the
 * rest. If Flying Saucer tags one day, this is the package to compare it with and to drop.
 *
 * <p>Clauses are those of ISO 32000-1 (PDF 1.7), ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2).
 */
package factleaf.pdf.tagging;

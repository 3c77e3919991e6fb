/**
 * Style sheets as the layout engine asks for them: parsed once and kept for all documents, and with
 * them what their selectors match.
 */
package factleaf.pdf.style;

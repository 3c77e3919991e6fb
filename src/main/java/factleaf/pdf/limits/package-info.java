/** How far laying out and drawing a page may go before it is stopped. */
package factleaf.pdf.limits;

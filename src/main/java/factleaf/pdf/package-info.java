/** XHTML to PDF. The only package that knows Flying Saucer and OpenPDF. */
package factleaf.pdf;

/**
 * Handouts to XHTML, by the templates in {@code templates/}. The only package that knows
 * FreeMarker.
 */
package factleaf.html;

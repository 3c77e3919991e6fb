/**
 * The preview: documents of a project over HTTP, for the browser of the machine's own user, and
 * made anew when a file is saved. Writes nothing.
 */
package factleaf.serve;

/**
 * The only package that writes. The folder out/ is staged, locked and changed in one step a sheet,
 * or compared with what a build makes ({@link factleaf.out.OutTarget}). Knows nothing of sheets and
 * pages.
 */
package factleaf.out;

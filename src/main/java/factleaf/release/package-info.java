/**
 * Editions as they were handed out: what the file of one holds ({@link factleaf.release.Release}),
 * and what changed for its readers since ({@link factleaf.release.ReaderChanges}).
 */
package factleaf.release;

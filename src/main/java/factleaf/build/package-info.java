/**
 * From a project to files: makes every handout of every sheet, leaves alone what is up to date, and
 * hands the files to {@link factleaf.out out/} with an index and a manifest.
 */
package factleaf.build;

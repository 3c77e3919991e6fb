/**
 * What a run found, as programs read it: one model, one class a format. Knows nothing of commands
 * and files.
 */
package factleaf.report;

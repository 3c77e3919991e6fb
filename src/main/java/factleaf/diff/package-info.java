/**
 * What changed, clinically, from one edition of a sheet to another: entries are paired, and each
 * kind of change has a class that looks for it.
 */
package factleaf.diff;

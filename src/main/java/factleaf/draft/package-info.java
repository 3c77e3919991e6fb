/**
 * Beginnings: a fact file whose parts are still to be written, and the files of a new project. What
 * they say is what is known: the sections of a profile, and where kept sources speak of them.
 */
package factleaf.draft;

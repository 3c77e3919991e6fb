/**
 * Finds and reads what a build is made of: fact files, the files that they include, and the folder
 * of templates. Everything that was read comes with its digest.
 */
package factleaf.project;

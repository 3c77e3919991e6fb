/**
 * From files to files: loads sheets and templates, makes every handout, and puts them into out/
 * with an index and a manifest. The only package that writes to disk.
 */
package factleaf.publish;

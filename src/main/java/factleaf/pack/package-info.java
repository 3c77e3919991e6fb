/**
 * Packs: handouts of several sheets that are given out together as one document. What their files
 * say, and where their sheets contradict each other.
 */
package factleaf.pack;

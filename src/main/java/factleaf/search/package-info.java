/** The search of words: how words are folded, and the index that a page of the search holds. */
package factleaf.search;

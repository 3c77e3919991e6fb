/**
 * What a page may hold and must say, whoever made it and whatever is made of it: nothing from
 * outside itself, pictures with words, headings without gaps, a title and a language.
 */
package factleaf.page;

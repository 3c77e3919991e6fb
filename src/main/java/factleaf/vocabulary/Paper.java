package factleaf.vocabulary;

/**
 * What a handout is printed on. Lengths are in millimetres, as style sheets take them.
 *
 * @param top margin that holds the title
 * @param first margin at the top of the first page, which has no title there
 */
public record Paper(
    String id,
    String width,
    String height,
    String top,
    String bottom,
    String sides,
    String first) {}

package factleaf.keep;

/**
 * A character on a page, in points from its upper left corner, as it is read upright.
 *
 * @param y of its base line
 * @param end where it ends on that line
 * @param mark number of the marked content that it is in; below 0 if in none
 * @param isArtifact whether it is said to be no part of the text, such as a page number
 */
record Glyph(
    String text,
    int page,
    float x,
    float y,
    float end,
    float size,
    boolean isBold,
    int mark,
    boolean isArtifact) {
  Glyph lower(float points) {
    return new Glyph(text, page, x, y + points, end, size, isBold, mark, isArtifact);
  }
}

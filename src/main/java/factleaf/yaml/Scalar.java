package factleaf.yaml;

import factleaf.diagnostic.Span;

/**
 * A YAML scalar, read as text whatever it looks like.
 *
 * @param value the text as {@link factleaf.text.OwnText} makes it
 * @param origin where it stands
 */
public record Scalar(String value, ScalarOrigin origin) implements Node {
  /** The first line of the scalar as written. */
  @Override
  public Span span() {
    return origin.firstLine();
  }

  /**
   * Where a part of the value stands in the file.
   *
   * @param start offset of the part in {@link #value}, in UTF-16 units
   * @param end offset behind the part
   */
  public Span span(int start, int end) {
    return origin.locate(start, end);
  }

  /** The value as it is searched: of the same length, with a space for each no-break space. */
  public String spaced() {
    return value.replace('\u00A0', ' ');
  }

  /** Whether nothing of it would be seen. */
  public boolean isBlank() {
    return spaced().isBlank();
  }

  /** Whether it is punctuation alone, of which a reader learns nothing. */
  public boolean isWordless() {
    return value.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  @Override
  public String typeName() {
    return isBlank() ? "nothing" : "a text";
  }
}

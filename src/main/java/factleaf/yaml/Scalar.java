package factleaf.yaml;

import factleaf.diagnostic.Span;

/**
 * A YAML scalar, read as text whatever it looks like.
 *
 * @param value the text
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
    return origin.locate(value, start, end);
  }

  @Override
  public String typeName() {
    return value.isBlank() ? "nothing" : "a text";
  }
}

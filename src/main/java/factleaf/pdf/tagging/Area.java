package factleaf.pdf.tagging;

/** A rectangle on a page, in points from its lower left corner. */
record Area(float left, float bottom, float right, float top) {
  /** As a PDF rectangle (ISO 32000-1, 7.9.5). */
  float[] corners() {
    return new float[] {left, bottom, right, top};
  }

  /**
   * The corners as viewers want them for a link over several lines: upper, then lower (12.5.6.5).
   */
  float[] quadrilateral() {
    return new float[] {left, top, right, top, left, bottom, right, bottom};
  }

  /** Whether another stands in this from left to right, but for less than anybody sees. */
  boolean holds(Area other) {
    return other.left > left - 1 && other.right < right + 1;
  }

  /** Whether another stands in this as a whole, but for less than anybody sees. */
  boolean encloses(Area other) {
    return holds(other) && other.bottom > bottom - 1 && other.top < top + 1;
  }

  boolean isVisible() {
    return right - left > 0.01 && top - bottom > 0.01;
  }

  /** Whether another begins about where this ends, on the same line. */
  boolean isContinuedBy(Area next) {
    return Math.abs(bottom - next.bottom) < 3 && Math.abs(next.left - right) < 3;
  }

  Area union(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }
}

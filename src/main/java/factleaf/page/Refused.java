package factleaf.page;

/** A page, or a style sheet in it, that is not of the plain half of its language. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private final int offset;

  Refused(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where the text is refused, in UTF-16 units. */
  int offset() {
    return offset;
  }
}

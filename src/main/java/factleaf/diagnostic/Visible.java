package factleaf.diagnostic;

/** Texts that nobody has checked, such as names of files, as a terminal may get them. */
public final class Visible {
  /** In characters; a name that a file gives may have 2,000. */
  private static final int LONGEST = 600;

  private static final int TAIL = 200;

  private Visible() {}

  /**
   * The text with a replacement character in place of each that would rule the terminal: control
   * and direction-changing characters. Tabs are blanks.
   */
  public static String of(String text) {
    return text.codePoints()
        .map(c -> c == '\t' ? ' ' : isInvisible(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A message without its middle, if that is long: what is wrong with it stands at its ends. */
  public static String cut(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - TAIL))
            + " ... "
            + text.substring(text.offsetByCodePoints(text.length(), -TAIL));
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}

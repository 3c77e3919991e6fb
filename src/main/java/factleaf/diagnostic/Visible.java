package factleaf.diagnostic;

/** Texts that nobody has checked, such as names of files, as a terminal may get them. */
public final class Visible {
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

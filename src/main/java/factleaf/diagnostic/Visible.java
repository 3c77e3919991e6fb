package factleaf.diagnostic;

/** Texts that nobody has checked, such as names of files, as a terminal may get them. */
public final class Visible {
  /** A message or hint is cut after this many characters; it may quote what is at fault. */
  private static final int LONGEST_MESSAGE = 3_000;

  private Visible() {}

  /** A message or hint, cut if it is very long. */
  public static String message(String text) {
    return of(
        text.length() <= LONGEST_MESSAGE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "...");
  }

  /**
   * The text with a replacement character in place of each that would rule the terminal, control
   * and direction-changing characters, and of what is no character, which XML does not take. Tabs
   * are blanks.
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
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (codePoint & 0xFFFE) == 0xFFFE;
    };
  }
}

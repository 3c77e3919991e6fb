package factleaf.pdf.tagging;

/** What of a text leaves ink: a soft hyphen and its like do not, wherever they stand. */
public final class Drawn {
  private Drawn() {}

  /** The text without characters that are never drawn (category Cf). */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) { // most have none, and many are looked at
      if (isNeverDrawn(text.charAt(i))) {
        return text.codePoints()
            .filter(c -> !isNeverDrawn(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isNeverDrawn(int c) {
    return c > 0x7F && Character.getType(c) == Character.FORMAT;
  }
}

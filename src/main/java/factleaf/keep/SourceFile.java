package factleaf.keep;

import factleaf.text.InputFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file of a source.
 *
 * @param input its bytes, not to be changed
 */
record SourceFile(InputFile input) {
  private static final int HEAD = 4096; // bytes

  /** Tags, or values, of one file; a long label has some 50,000. */
  private static final int MOST = 400_000;

  byte[] bytes() {
    return input.bytes();
  }

  /** Its beginning, byte by byte: enough to tell what it is. */
  String head() {
    byte[] head = Arrays.copyOf(bytes(), Math.min(HEAD, bytes().length));
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  /**
   * Sees to it that what is made of a file fits into the memory.
   *
   * @param signs each of which one more thing of the file begins with
   * @throws UnreadableSource if there are more than any text needs
   */
  void checkNumber(String signs) throws UnreadableSource {
    int found = 0;
    for (byte b : bytes()) {
      found += signs.indexOf(b) >= 0 ? 1 : 0;
    }
    if (found > MOST) {
      throw new UnreadableSource(
          "has more than " + MOST + " tags or values", "save the text of it alone");
    }
  }
}

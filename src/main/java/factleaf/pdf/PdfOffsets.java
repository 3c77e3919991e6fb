package factleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The table of offsets of a PDF, a cross-reference stream (ISO 32000-2, 7.5.8). */
final class PdfOffsets {
  private static final Pattern WIDTHS = Pattern.compile("/W\\[([1-4]) ([1-4]) ([1-4])]/Index\\[0 ");

  /** The type of an object that stands at an offset. */
  private static final long AT_OFFSET = 1;

  private PdfOffsets() {}

  /**
   * The rows of a table without the offsets that are right.
   *
   * @param dictionary of the stream
   * @param table the stream, inflated
   */
  static byte[] of(byte[] pdf, String dictionary, byte[] table) {
    Matcher widths = WIDTHS.matcher(dictionary);
    if (!widths.find()) {
      return table;
    }
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    int at = 0;
    int[] width = IntStream.of(1, 2, 3).map(i -> Integer.parseInt(widths.group(i))).toArray();
    int length = IntStream.of(width).sum();
    for (int number = 0; at + length <= table.length; number++, at += length) {
      long type = number(table, at, width[0]);
      long offset = number(table, at + width[0], width[1]);
      long generation = number(table, at + width[0] + width[1], width[2]);
      boolean right =
          type == AT_OFFSET && stands(pdf, offset, number + " " + generation + " obj\n");
      String row = type + " " + (right ? "" : offset) + " " + generation + "\n";
      rows.writeBytes(row.getBytes(StandardCharsets.US_ASCII));
    }
    rows.write(table, at, table.length - at);
    return rows.toByteArray();
  }

  /** Whether the object at an offset is the last one of the file, which is the table. */
  static boolean isTable(byte[] pdf, int offset) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int object = text.lastIndexOf(" obj\n");
    return object >= 0 && offset == text.lastIndexOf('\n', object) + 1;
  }

  private static boolean stands(byte[] pdf, long offset, String what) {
    return offset + what.length() <= pdf.length
        && new String(pdf, (int) offset, what.length(), StandardCharsets.ISO_8859_1).equals(what);
  }

  private static long number(byte[] bytes, int at, int width) {
    long number = 0;
    for (int i = at; i < at + width; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }
}

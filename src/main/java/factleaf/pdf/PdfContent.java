package factleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF of ours holds, whatever its compression: JDKs differ in how they deflate, and with
 * that in the lengths and offsets that the file notes. Streams are inflated; their lengths, the
 * table of offsets and the place of that table are left out.
 */
public final class PdfContent {
  private static final byte[] STREAM = "stream\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\nendstream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRAILER = "startxref".getBytes(StandardCharsets.US_ASCII);

  private PdfContent() {}

  /** The content of a PDF; of a file that is none, its bytes. */
  public static byte[] of(byte[] pdf) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(4 * pdf.length);
    int at = 0;
    int stream;
    while ((stream = find(pdf, STREAM, at)) >= 0) {
      int start = stream + STREAM.length;
      int end = find(pdf, END, start);
      if (end < 0) {
        break;
      }
      String dictionary = new String(pdf, at, stream - at, StandardCharsets.ISO_8859_1);
      boolean offsets = dictionary.contains("/XRef");
      content.writeBytes(
          dictionary
              .replaceAll("/Length \\d+|/W\\[[^]]*]", "")
              .getBytes(StandardCharsets.ISO_8859_1));
      if (!offsets) {
        content.writeBytes(
            dictionary.contains("/FlateDecode")
                ? inflate(pdf, start, end)
                : Arrays.copyOfRange(pdf, start, end));
      }
      at = end + END.length;
    }
    int trailer = find(pdf, TRAILER, at);
    content.write(pdf, at, (trailer < 0 ? pdf.length : trailer) - at);
    return content.toByteArray();
  }

  /** A stream without its compression; as it is if it is damaged. */
  private static byte[] inflate(byte[] pdf, int start, int end) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, end - start);
      ByteArrayOutputStream out = new ByteArrayOutputStream(4 * (end - start));
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          return Arrays.copyOfRange(pdf, start, end);
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      return Arrays.copyOfRange(pdf, start, end);
    } finally {
      inflater.end();
    }
  }

  private static int find(byte[] bytes, byte[] what, int from) {
    for (int i = from; i <= bytes.length - what.length; i++) {
      int matched = 0;
      while (matched < what.length && bytes[i + matched] == what[matched]) {
        matched++;
      }
      if (matched == what.length) {
        return i;
      }
    }
    return -1;
  }
}

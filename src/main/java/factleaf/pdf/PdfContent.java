package factleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF of ours holds, whatever its compression: JDKs differ in how they deflate, and with
 * that in the lengths and offsets that the file notes. Streams are inflated; a length or an offset
 * counts only if it is wrong. So two files of one content show the same, and a file in which
 * somebody added something, or let an offset lead elsewhere, has another content.
 */
public final class PdfContent {
  private static final byte[] STREAM = "stream\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\nendstream".getBytes(StandardCharsets.US_ASCII);

  /** What is behind the last object; the number is where the table of offsets stands. */
  private static final Pattern TRAILER = Pattern.compile("startxref\n(\\d{1,9})\n%%EOF\n");

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
      byte[] held = Arrays.copyOfRange(pdf, start, end);
      boolean table = dictionary.contains("/XRef");
      content.writeBytes(plain(dictionary, held.length, table));
      byte[] inflated = dictionary.contains("/FlateDecode") ? inflate(held) : held;
      content.writeBytes(table ? PdfOffsets.of(pdf, dictionary, inflated) : inflated);
      at = end + END.length;
    }
    content.writeBytes(trailer(pdf, at));
    return content.toByteArray();
  }

  private static byte[] plain(String dictionary, int length, boolean table) {
    String rest = dictionary.replaceAll("/Length " + length + "\\b", "");
    return latin(table ? rest.replaceAll("/W\\[[^]]*]", "") : rest);
  }

  private static byte[] trailer(byte[] pdf, int at) {
    String rest = new String(pdf, at, pdf.length - at, StandardCharsets.ISO_8859_1);
    Matcher trailer = TRAILER.matcher(rest);
    boolean right =
        trailer.find()
            && trailer.end() == rest.length()
            && PdfOffsets.isTable(pdf, Integer.parseInt(trailer.group(1)));
    return latin(right ? rest.substring(0, trailer.start()) : rest);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A stream without its compression; as it is if it is damaged, or if more follows. */
  private static byte[] inflate(byte[] held) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(held);
      ByteArrayOutputStream out = new ByteArrayOutputStream(4 * held.length);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          return held;
        }
        out.write(buffer, 0, count);
      }
      return inflater.getRemaining() == 0 ? out.toByteArray() : held;
    } catch (DataFormatException e) {
      return held;
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

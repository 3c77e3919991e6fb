package factleaf.pdf.tagging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The streams of embedded fonts (ISO 32000-1, 9.9), compressed once for all documents that have the
 * same. So that many have, a subset holds the common characters even if not all of them are used.
 * Many threads may use it.
 */
public final class FontStreams {
  /** The level at which fonts are to bring their streams. */
  public static final int STORED = Deflater.NO_COMPRESSION;

  /** Letters, digits and the marks of plain prose. */
  private static final String COMMON =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;-–()[]/%?’“”·";

  /** Most streams kept; a subset has two, each of at most 100 kB. */
  private static final int MOST = 64;

  private final Map<ByteBuffer, byte[]> compressed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, byte[]> eldest) {
          return size() > MOST;
        }
      };

  /** Makes the common characters part of the subset of a font that a document uses. */
  static void roundUp(BaseFont font, PdfWriter writer) {
    add(font, COMMON, writer);
  }

  /** Makes all that a font of one byte a character can write part of its subset. */
  static void complete(BaseFont font, PdfWriter writer) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String characters = new String(all, Charset.forName(font.getEncoding()));
    add(font, characters.replaceAll("[\\p{Cntrl}\uFFFD]", ""), writer);
  }

  private static void add(BaseFont font, String characters, PdfWriter writer) {
    PdfContentByte nowhere = new PdfContentByte(writer);
    nowhere.setFontAndSize(font, 1);
    nowhere.showText(characters);
  }

  /** Whether an object is a font's program or its mapping to Unicode, among what fonts write. */
  static boolean isStored(PdfObject object) {
    return object instanceof PdfStream stream
        && (stream.contains(PdfName.LENGTH1)
            || stream.getKeys().equals(Set.of(PdfName.LENGTH, PdfName.FILTER)));
  }

  /** A font's stream, compressed. */
  PdfStream compress(PdfStream stored) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      stored.writeContent(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    byte[] bytes = compress(content.toByteArray());
    PdfStream stream = new PdfStream(bytes);
    stream.putAll(stored);
    stream.put(PdfName.LENGTH, new PdfNumber(bytes.length));
    return stream;
  }

  private byte[] compress(byte[] stored) {
    ByteBuffer key = ByteBuffer.wrap(stored);
    synchronized (compressed) {
      byte[] known = compressed.get(key);
      if (known != null) {
        return known;
      }
    }
    byte[] made = deflated(stored);
    synchronized (compressed) {
      compressed.put(key, made);
    }
    return made;
  }

  private static byte[] deflated(byte[] stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (InflaterOutputStream out =
        new InflaterOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.write(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }
}

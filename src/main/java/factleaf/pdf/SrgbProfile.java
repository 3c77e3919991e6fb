package factleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile of sRGB, made from its definition, so that every build embeds the same bytes.
 * A display profile by matrix and curve of ICC.1:2010 (version 4.3); primaries, white and curve of
 * IEC 61966-2-1, adapted to the profile's white (D50) by the Bradford method, in units of 1/65536.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};
  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

  /** From D65, the white of sRGB, to D50; rows of the matrix. */
  private static final int[] ADAPTATION = {
    0x10C42, 0x05DE, -0x0CD8, 0x0793, 0xFD8A, -0x045B, -0x0259, 0x03DA, 0xC0AF
  };

  /** Exponent, scale and offset of the curve's upper part, slope and end of its lower part. */
  private static final int[] CURVE = {0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", text("sRGB"));
    tags.put("cprt", text("No copyright: made from IEC 61966-2-1"));
    tags.put("wtpt", numbers("XYZ ", D50));
    tags.put("chad", numbers("sf32", ADAPTATION));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    tags.put("rTRC", curve());
    tags.put("gTRC", curve());
    tags.put("bTRC", curve());
    return profile(tags);
  }

  private static byte[] profile(Map<String, byte[]> tags) {
    int start = HEADER + 4 + 12 * tags.size();
    int size = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
    return write(
        out -> {
          header(out, size);
          out.writeInt(tags.size());
          int offset = start;
          for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            ascii(out, tag.getKey());
            out.writeInt(offset);
            out.writeInt(tag.getValue().length);
            offset += tag.getValue().length;
          }
          for (byte[] tag : tags.values()) {
            out.write(tag);
          }
        });
  }

  /** ICC.1:2010, 7.2. The date is that of the sRGB standard. */
  private static void header(DataOutputStream out, int size) throws IOException {
    out.writeInt(size);
    out.writeInt(0); // preferred colour management
    out.writeInt(0x04300000); // version
    ascii(out, "mntrRGB XYZ ");
    for (int part : new int[] {1999, 10, 1, 0, 0, 0}) {
      out.writeShort(part);
    }
    ascii(out, "acsp");
    out.write(new byte[24]); // platform, flags, device, attributes
    out.writeInt(0); // perceptual
    for (int part : D50) {
      out.writeInt(part);
    }
    out.write(new byte[HEADER - 80]); // creator, identifier, reserved
  }

  /** A text in one language (10.13). */
  private static byte[] text(String text) {
    byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
    return write(
        out -> {
          ascii(out, "mluc");
          out.writeInt(0);
          out.writeInt(1); // records
          out.writeInt(12); // bytes of a record
          ascii(out, "enUS");
          out.writeInt(units.length);
          out.writeInt(28); // offset
          out.write(units);
        });
  }

  private static byte[] numbers(String type, int[] values) {
    return write(
        out -> {
          ascii(out, type);
          out.writeInt(0);
          for (int value : values) {
            out.writeInt(value);
          }
        });
  }

  /** A curve in two parts (10.16, function type 3). */
  private static byte[] curve() {
    return write(
        out -> {
          ascii(out, "para");
          out.writeInt(0);
          out.writeShort(3);
          out.writeShort(0);
          for (int value : CURVE) {
            out.writeInt(value);
          }
        });
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** What is written, padded to a multiple of four bytes. */
  private static byte[] write(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.writeTo(out);
      out.write(new byte[-out.size() & 3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void ascii(DataOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}

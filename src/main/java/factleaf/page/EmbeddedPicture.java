package factleaf.page;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture that stands in the page as a {@code data:} address, read from its first
 * bytes, before anything takes it apart: a few bytes of PNG may unfold to gigabytes.
 */
final class EmbeddedPicture {
  private static final Pattern ADDRESS = Pattern.compile("data:image/(?:png|jpeg);base64,");
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int JPEG_START = 0xFFD8;

  private EmbeddedPicture() {}

  /** Pixels of a PNG or JPEG picture; empty if the address holds something else. */
  static Optional<Long> pixels(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(address.substring(matcher.end()));
      return pixels(ByteBuffer.wrap(bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> pixels(ByteBuffer bytes) {
    if (bytes.remaining() >= 24 && bytes.getLong(0) == PNG && bytes.getInt(12) == IHDR) {
      return area(
          Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
    }
    boolean jpeg = bytes.remaining() >= 4 && (bytes.getShort(0) & 0xFFFF) == JPEG_START;
    return jpeg ? jpegPixels(bytes) : Optional.empty();
  }

  /** From the frame header (ITU-T T.81, B.2.2), which stands behind other segments. */
  private static Optional<Long> jpegPixels(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      if (isFrame(marker)) {
        return area(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
      }
      at += marker == 0xFF ? 1 : 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
  }

  /** SOF0 to SOF15, but for three other markers among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Sides are below 2^32, so at most 2^63 would be right; what is larger is cut to fit. */
  private static Optional<Long> area(long width, long height) {
    boolean real = width > 0 && height > 0;
    return real
        ? Optional.of(width > Long.MAX_VALUE / height ? Long.MAX_VALUE : width * height)
        : Optional.empty();
  }
}

package factleaf.handout;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.math.BigDecimal;

/**
 * An address that telephones read from paper (ISO/IEC 18004).
 *
 * @param modules on each side, with the blank ones around the code
 * @param width in millimetres
 * @param dark outline of the dark modules, in modules, as the {@code d} of a path in SVG
 */
record QrCode(int modules, String width, String dark) {
  /** Blank modules on each side (5.3.8). */
  private static final int QUIET = 4;

  /** In millimetres: what cameras of telephones still see at the length of a hand. */
  private static final BigDecimal LEAST_MODULE = new BigDecimal("0.44");

  private static final BigDecimal LEAST_WIDTH = new BigDecimal(20);

  /** The code of a text; a seventh of it may be dirty. */
  static QrCode of(String text) {
    io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    int modules = code.size + 2 * QUIET;
    BigDecimal width = LEAST_MODULE.multiply(new BigDecimal(modules)).max(LEAST_WIDTH);
    return new QrCode(modules, width.toString(), dark(code));
  }

  private static String dark(io.nayuki.qrcodegen.QrCode code) {
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int end = x;
        while (code.getModule(end, y)) {
          end++; // what lies outside is light
        }
        if (end > x) {
          dark.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          dark.append('h').append(end - x).append("v1h").append(x - end).append('z');
          x = end;
        }
      }
    }
    return dark.toString();
  }
}

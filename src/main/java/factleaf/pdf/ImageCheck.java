package factleaf.pdf;

import factleaf.pdf.limits.Unprintable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Node;

/**
 * Reads pictures to their end, once each: what is damaged would be a gap on paper, or end the
 * engine. How large they are was looked at before.
 *
 * <p>Rule: {@code page-picture}.
 */
final class ImageCheck {
  /** Pixels of a side that are kept; it is enough that all are read. */
  private static final int KEPT = 64;

  private final Set<String> sound = new HashSet<>();

  /** Reads what a {@code data:} address holds in base64; the place is what of the page shows it. */
  void check(String address, Optional<Node> place) {
    if (!sound.contains(address)) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(address.substring(address.indexOf(',') + 1));
        read(bytes);
        sound.add(address);
      } catch (IOException | RuntimeException e) {
        throw new Unprintable(
            "page-picture", "has a picture that is damaged", "save it again as PNG or JPEG", place);
      }
    }
  }

  private static void read(byte[] bytes) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("neither PNG nor JPEG");
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      StringBuilder warnings = new StringBuilder();
      reader.addIIOReadWarningListener((source, warning) -> warnings.append(warning));
      ImageReadParam small = reader.getDefaultReadParam();
      int step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / KEPT;
      small.setSourceSubsampling(step, step, 0, 0);
      reader.read(0, small);
      reader.dispose();
      if (!warnings.isEmpty()) {
        throw new IOException(warnings.toString());
      }
    }
  }
}

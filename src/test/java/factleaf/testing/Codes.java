package factleaf.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads QR codes as telephones do, from pictures of pages. */
public final class Codes {
  /** As a telephone sees a sheet of paper that it is held over. */
  private static final int DOTS_PER_INCH = 300;

  private Codes() {}

  /** What the codes on the pages of a PDF say, in order. */
  public static List<String> in(byte[] pdf, ImageType colours) throws IOException {
    List<String> codes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        codes.addAll(in(renderer.renderImageWithDPI(page, DOTS_PER_INCH, colours)));
      }
    }
    return codes;
  }

  /** What the codes in a picture say. */
  public static List<String> in(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bits =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.TRY_HARDER, true);
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bits, hints))
          .map(Result::getText)
          .toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}

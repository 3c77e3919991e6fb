package factleaf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Reads the text of a PDF back, without the furniture in the page margins. */
final class PdfText {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Margins of print.css in millimetres; the first page has no running head. */
  private static final double TOP = 20;

  private static final double FIRST_TOP = 12;
  private static final double BOTTOM = 20;

  private PdfText() {}

  static String of(Path file) throws IOException {
    return String.join(" ", pages(file));
  }

  /** The text of each page. */
  static List<String> pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<String> pages = new ArrayList<>();
      double top = FIRST_TOP;
      for (PDPage page : document.getPages()) {
        pages.add(content(page, top));
        top = TOP;
      }
      return pages;
    }
  }

  /** The text between two heights of the page, in the order in which it was written. */
  private static String content(PDPage page, double top) throws IOException {
    double width = page.getMediaBox().getWidth();
    double height = page.getMediaBox().getHeight() - (top + BOTTOM) * POINTS_PER_MM;
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion("content", new Rectangle2D.Double(0, top * POINTS_PER_MM, width, height));
    stripper.extractRegions(page);
    return stripper.getTextForRegion("content");
  }
}

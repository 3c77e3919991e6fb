package factleaf.testing;

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
public final class PdfText {
  public static final double POINTS_PER_MM = 72 / 25.4;

  /**
   * Where the furniture ends, in millimetres from the edges; the first page has no running head.
   */
  public record Furniture(double top, double firstTop, double bottom) {
    private static final Furniture STANDARD = new Furniture(20, 12, 18);
    private static final Furniture LARGE_PRINT = new Furniture(28, 12, 28);
    private static final Furniture BRIEF = new Furniture(16, 8, 14);

    public static Furniture of(Path file) {
      String name = file.getFileName().toString();
      boolean brief = name.equals("leaflet.pdf") || name.equals("card.pdf");
      return name.endsWith("-large.pdf") ? LARGE_PRINT : brief ? BRIEF : STANDARD;
    }
  }

  private PdfText() {}

  public static String of(Path file) throws IOException {
    return String.join(" ", pages(file));
  }

  /** The text of each page. */
  public static List<String> pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<String> pages = new ArrayList<>();
      Furniture furniture = Furniture.of(file);
      double top = furniture.firstTop();
      for (PDPage page : document.getPages()) {
        pages.add(content(page, top, furniture.bottom()));
        top = furniture.top();
      }
      return pages;
    }
  }

  /** The text between two heights of the page, in the order in which it was written. */
  private static String content(PDPage page, double top, double bottom) throws IOException {
    double width = page.getMediaBox().getWidth();
    double height = page.getMediaBox().getHeight() - (top + bottom) * POINTS_PER_MM;
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion("content", new Rectangle2D.Double(0, top * POINTS_PER_MM, width, height));
    stripper.extractRegions(page);
    return stripper.getTextForRegion("content");
  }
}

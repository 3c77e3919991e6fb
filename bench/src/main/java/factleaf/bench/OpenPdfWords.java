package factleaf.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * OpenPDF alone: the same words as plain paragraphs with running heads and feet, untagged, without
 * styles, links, boxes or tables. What writing the text costs at least.
 */
final class OpenPdfWords implements Contender {
  private static final float BODY = 11;
  private static final float HEADING = 14;
  private static final float TITLE = 26;
  private static final float RUNNING = 8;
  private static final float MARGIN = 48;

  private final BaseFont regular;
  private final BaseFont bold;
  private final List<Printed.Block> blocks = new ArrayList<>();
  private final String head;
  private final String foot;

  OpenPdfWords(Page page, EmbeddedFonts fonts) {
    regular = fonts.openPdf("Regular");
    bold = fonts.openPdf("Bold");
    org.w3c.dom.Document document = page.parse();
    var body = (org.w3c.dom.Element) document.getElementsByTagName("body").item(0);
    blocks.addAll(Printed.blocks(body));
    head = Printed.running(document, "top-left");
    foot = Printed.running(document, "bottom-left");
  }

  @Override
  public String name() {
    return "OpenPDF, words only";
  }

  @Override
  public byte[] pdf() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter.getInstance(document, out).setPageEvent(new Running());
    document.open();
    for (Printed.Block block : blocks) {
      document.add(new Paragraph(block.text(), font(block.element())));
    }
    document.close();
    return out.toByteArray();
  }

  private final class Running extends PdfPageEventHelper {
    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      int page = writer.getPageNumber();
      if (page > 1) {
        write(writer, head, PageSize.A4.getHeight() - MARGIN / 2);
      }
      write(writer, foot + " Page " + page, MARGIN / 2);
    }

    private void write(PdfWriter writer, String text, float height) {
      Phrase phrase = new Phrase(text, new Font(regular, RUNNING));
      ColumnText.showTextAligned(
          writer.getDirectContent(), Element.ALIGN_LEFT, phrase, MARGIN, height, 0);
    }
  }

  private Font font(String element) {
    return switch (element) {
      case "h1" -> new Font(bold, TITLE);
      case "h2" -> new Font(bold, HEADING);
      case "h3", "th" -> new Font(bold, BODY);
      default -> new Font(regular, BODY);
    };
  }
}

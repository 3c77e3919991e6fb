package factleaf.pdf;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lays out XHTML as PDF. The same input gives the same bytes: dates and identifiers come from
 * {@link DocumentInfo}.
 *
 * <p>Rule: {@code template-not-well-formed}.
 */
public final class PdfRenderer {
  private static final String PRODUCER = "Factleaf";

  /** Device dots per PDF point and per CSS pixel; Flying Saucer's own defaults. */
  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  private final Fonts fonts;

  public PdfRenderer(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The PDF of a document.
   *
   * @param xhtml the document
   * @param template place of the template that made it, for a finding if it is not well-formed
   * @return empty, with a finding, if the document is not well-formed XML
   */
  public Optional<byte[]> render(
      String xhtml, DocumentInfo info, Span template, Findings findings) {
    return parse(xhtml, template, findings).map(document -> render(document, info));
  }

  private byte[] render(Document document, DocumentInfo info) {
    ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            new NoNetwork(device, DOTS_PER_PIXEL),
            fonts.resolver());
    renderer.setPDFProducer(PRODUCER);
    renderer.setPDFCreator(PRODUCER);
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    renderer.setListener(new InfoWriter(info));
    renderer.setDocument(document);
    renderer.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    return out.toByteArray();
  }

  private static Optional<Document> parse(String xhtml, Span template, Findings findings) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return Optional.of(builder.parse(new InputSource(new StringReader(xhtml))));
    } catch (SAXParseException e) {
      findings.error(
          "template-not-well-formed",
          template,
          "the template's output is not well-formed: " + e.getMessage(),
          "near: " + lineOf(xhtml, e.getLineNumber()));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return Optional.empty();
  }

  private static String lineOf(String text, int line) {
    String found = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
    return found.length() > 100 ? found.substring(0, 100) + " ..." : found;
  }

  /** The parser's own handler prints to standard error. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }

  /** Writes the document information (ISO 32000-1, 14.3.3) and file identifier (14.4). */
  private static final class InfoWriter extends DefaultPDFCreationListener {
    private final DocumentInfo info;

    private InfoWriter(DocumentInfo info) {
      this.info = info;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
      PdfDictionary dictionary = renderer.getWriter().getInfo();
      byte[] id = digest(info.identifier());
      dictionary.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    @Override
    public void onClose(ITextRenderer renderer) {
      PdfDictionary dictionary = renderer.getWriter().getInfo();
      String day = info.date().format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT));
      PdfString date = new PdfString("D:" + day + "000000Z");
      dictionary.put(PdfName.TITLE, text(info.title()));
      dictionary.put(PdfName.SUBJECT, text(info.subject()));
      dictionary.put(PdfName.CREATIONDATE, date);
      dictionary.put(PdfName.MODDATE, date);
    }

    private static PdfString text(String text) {
      return new PdfString(text, PdfString.TEXT_UNICODE);
    }

    private static byte[] digest(String text) {
      try {
        byte[] sum =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sum, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

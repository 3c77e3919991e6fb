package factleaf.pdf;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.page.AccessibilityCheck;
import factleaf.page.PageHead;
import factleaf.pdf.style.SharedStyles;
import factleaf.pdf.style.StyleSheets;
import factleaf.pdf.tagging.TaggedDocument;
import factleaf.pdf.tagging.TaggingDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lays out XHTML as tagged, archival PDF (PDF/UA-1, PDF/A-2a). The same input gives the same bytes:
 * dates and identifiers come from {@link DocumentInfo}.
 *
 * <p>Rule: {@code template-not-well-formed}.
 */
public final class PdfRenderer {
  /** Device dots per PDF point and per CSS pixel; Flying Saucer's own defaults. */
  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  /** A parser may not be shared by threads. */
  private static final ThreadLocal<DocumentBuilder> PARSER =
      ThreadLocal.withInitial(PdfRenderer::parser);

  private final Fonts fonts;
  private final StyleSheets styleSheets = new StyleSheets();

  public PdfRenderer(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The PDF of a document.
   *
   * @param xhtml the document
   * @param template place of the template that made it, for a finding if it is not well-formed
   * @return empty if there are errors: the document is not well-formed XML, or cannot be tagged
   */
  public Optional<byte[]> render(
      String xhtml, DocumentInfo info, Span template, Findings findings) {
    Optional<Document> document = parse(xhtml, template, findings);
    document.ifPresent(new AccessibilityCheck(template, findings)::check);
    return document.filter(d -> !findings.hasErrors()).map(d -> render(d, info));
  }

  private byte[] render(Document document, DocumentInfo info) {
    TaggingDevice device = new TaggingDevice(DOTS_PER_POINT);
    ITextRenderer layout = layout(document, device);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TaggedDocument(document, layout, device, fonts.streams())
          .write(out, new Archival(PageHead.of(document), info));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  @SuppressWarnings("deprecation") // only by its setter can SharedContext be given other styles
  private ITextRenderer layout(Document document, TaggingDevice device) {
    NoNetwork agent = new NoNetwork(device, DOTS_PER_PIXEL);
    ITextRenderer layout =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            fonts.resolver(),
            new Pictures(device),
            new ITextTextRenderer());
    layout.getSharedContext().setCss(new SharedStyles(styleSheets, agent));
    layout.getSharedContext().setLineBreakingStrategy(new LineBreaks());
    layout.setDocument(document);
    layout.layout();
    return layout;
  }

  private static Optional<Document> parse(String xhtml, Span template, Findings findings) {
    try {
      return Optional.of(PARSER.get().parse(new InputSource(new StringReader(xhtml))));
    } catch (SAXParseException e) {
      findings.error(
          "template-not-well-formed",
          template,
          "the template's output is not well-formed: " + e.getMessage(),
          "near: " + lineOf(xhtml, e.getLineNumber()));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
    return Optional.empty();
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
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
}

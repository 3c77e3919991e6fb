package factleaf.pdf;

import factleaf.diagnostic.Findings;
import factleaf.page.Page;
import factleaf.page.PageFindings;
import factleaf.page.PageHead;
import factleaf.pdf.style.SharedStyles;
import factleaf.pdf.style.StyleSheets;
import factleaf.pdf.tagging.TaggedDocument;
import factleaf.pdf.tagging.TaggingDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/**
 * Lays out XHTML as tagged, archival PDF (PDF/UA-1, PDF/A-2a). The same input gives the same bytes:
 * dates and identifiers come from {@link DocumentInfo}.
 */
public final class PdfRenderer {
  /** Device dots per PDF point and per CSS pixel; Flying Saucer's own defaults. */
  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  private final Fonts fonts;
  private final StyleSheets styleSheets = new StyleSheets();

  public PdfRenderer(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The PDF of a page that has no errors.
   *
   * @return empty, with a finding, if it does not say what the page says
   */
  public Optional<Printed> render(Page page, DocumentInfo info, Findings findings) {
    Document document = page.document();
    TaggingDevice device = new TaggingDevice(DOTS_PER_POINT);
    ITextRenderer layout = layout(document, device);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TaggedDocument(document, layout, device, fonts.streams())
          .write(out, new Archival(PageHead.of(document), info));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new PrintedCheck(page, device.painted(), new PageFindings(page, findings))
        .check(out.toByteArray());
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
}

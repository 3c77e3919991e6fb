package factleaf.pdf;

import factleaf.diagnostic.Findings;
import factleaf.page.Page;
import factleaf.page.PageFindings;
import factleaf.page.PageHead;
import factleaf.pdf.limits.PageLimits;
import factleaf.pdf.limits.Unprintable;
import factleaf.pdf.limits.Work;
import factleaf.pdf.style.SharedStyles;
import factleaf.pdf.style.StyleSheets;
import factleaf.pdf.tagging.Overflow;
import factleaf.pdf.tagging.Painted;
import factleaf.pdf.tagging.TaggedDocument;
import factleaf.pdf.tagging.TaggingDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Lays out XHTML as tagged, archival PDF (PDF/UA-1, PDF/A-2a). The same input gives the same bytes:
 * dates and identifiers come from {@link DocumentInfo}.
 *
 * <p>Rules: {@code layout-limit}, {@code layout-failed}, {@code text-cut}, {@code page-drawing},
 * {@code page-picture}.
 */
public final class PdfRenderer {
  /** Device dots per PDF point and per CSS pixel; Flying Saucer's own defaults. */
  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  /** Of a text, in messages. */
  private static final int SHOWN = 60;

  private final Fonts fonts;
  private final StyleSheets styleSheets = new StyleSheets();

  public PdfRenderer(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The PDF of a page that has no errors.
   *
   * @return empty, with a finding, if the page cannot be printed, or does not say on paper what it
   *     says on a screen. The libraries that lay it out and draw it fail in ways of their own,
   *     which are the page's fault as far as anybody can tell; the finding has what they said.
   */
  public Optional<PrintedPdf> render(Page page, DocumentInfo info, Findings all) {
    PageFindings findings = new PageFindings(page, all);
    Work work = new Work();
    Document document = page.document();
    try {
      PageLimits.check(document);
      Layout made = render(document, info, work);
      return new PrintedCheck(page, made.painted(), findings).check(made.pdf());
    } catch (Unprintable e) {
      Node place = e.place().orElse(document.getDocumentElement());
      findings.add(e.rule(), place, e.getMessage(), e.hint());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      findings.add(
          "layout-failed",
          work.place().orElse(document.getDocumentElement()),
          "cannot be laid out" + Unprintable.reason(e),
          "look for what is unusual in the styles, tables and pictures here and before");
    }
    return Optional.empty();
  }

  /** A file, and what of the page it shows. */
  private record Layout(byte[] pdf, Painted painted) {}

  /** Lays out and paints the page again as long as words come to light that have no room. */
  private Layout render(Document document, DocumentInfo info, Work work) {
    Set<String> tooLong = new HashSet<>();
    while (true) {
      LineBreaks lines = new LineBreaks(tooLong);
      Overflow overflow = new Overflow(lines::words);
      Layout made = render(document, info, lines, overflow, work);
      if (!tooLong.addAll(overflow.words())) {
        overflow.cut().ifPresent(PdfRenderer::refuse);
        return made;
      }
    }
  }

  private static void refuse(String cut) {
    throw new Unprintable(
        "text-cut",
        "has words in its margins that the edge of the paper cuts off: \"" + beginning(cut) + "\"",
        "shorten the title, the name of the handout or the texts, take a larger paper, or leave"
            + " this handout out with --handout",
        Optional.empty());
  }

  private static String beginning(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
  }

  private Layout render(
      Document document, DocumentInfo info, LineBreaks lines, Overflow overflow, Work work) {
    TaggingDevice device = new TaggingDevice(DOTS_PER_POINT, work, overflow);
    ITextRenderer layout = layout(document, device, lines, work);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TaggedDocument(document, layout, device, fonts.streams(), fonts::forFields)
          .write(out, new Archival(PageHead.of(document), info));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new Layout(out.toByteArray(), device.painted());
  }

  @SuppressWarnings("deprecation") // only by its setter can SharedContext be given other styles
  private ITextRenderer layout(
      Document document, TaggingDevice device, LineBreaks lines, Work work) {
    NoNetwork agent = new NoNetwork(device, DOTS_PER_PIXEL, work);
    ITextRenderer layout =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            fonts.resolver(),
            new Pictures(device, work),
            new Measured(work));
    layout.getSharedContext().setCss(new SharedStyles(styleSheets, agent, work));
    layout.getSharedContext().setLineBreakingStrategy(lines);
    layout.setDocument(document);
    layout.layout();
    return layout;
  }
}

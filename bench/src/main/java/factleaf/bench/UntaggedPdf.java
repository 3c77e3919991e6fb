package factleaf.bench;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/**
 * The same layout engine without tags: plain Flying Saucer, with the same fonts, which are read
 * once and shared as Factleaf does.
 */
final class UntaggedPdf implements Contender {
  private final Page page;
  private final ITextFontResolver resolver =
      new ITextFontResolver() {
        @Override
        protected Map<String, FontFamily> loadFonts() {
          return Map.of();
        }
      };

  UntaggedPdf(Page page, EmbeddedFonts fonts) {
    this.page = page;
    for (String style : EmbeddedFonts.STYLES) {
      resolver.addFont(fonts.openPdf(style), EmbeddedFonts.place(style), EmbeddedFonts.FAMILY);
    }
    FontFamily family = resolver.getFonts().get(EmbeddedFonts.FAMILY);
    List.of("Serif", "SansSerif", "Monospaced")
        .forEach(name -> resolver.getFonts().put(name, family));
  }

  @Override
  public String name() {
    return "Flying Saucer, untagged";
  }

  @Override
  public byte[] pdf() {
    ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
    ITextRenderer renderer =
        new ITextRenderer(
            ITextRenderer.DEFAULT_DOTS_PER_POINT,
            ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
            device,
            new ITextUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
            resolver);
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    renderer.setDocument(page.parse());
    renderer.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    return out.toByteArray();
  }
}

package factleaf.bench;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * openhtmltopdf with its PDF/UA switch on, from the same XHTML and style sheet. Font files come
 * from memory and it keeps their metrics from one document to the next, the most sharing it offers.
 */
final class OpenHtmlPdf implements Contender {
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private final Page page;
  private final EmbeddedFonts fonts;
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  OpenHtmlPdf(Page page, EmbeddedFonts fonts) {
    this.page = page;
    this.fonts = fonts;
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public String name() {
    return "openhtmltopdf, PDF/UA on";
  }

  @Override
  public byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
    for (String style : EmbeddedFonts.STYLES) {
      builder.useFont(
          () -> new ByteArrayInputStream(fonts.file(style)),
          EmbeddedFonts.FAMILY,
          style.startsWith("Bold") ? BOLD : NORMAL,
          style.endsWith("Italic") ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    builder.withHtmlContent(page.xhtml(), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}

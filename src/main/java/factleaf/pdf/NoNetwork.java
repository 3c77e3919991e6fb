package factleaf.pdf;

import factleaf.pdf.limits.Work;
import java.io.IOException;
import java.io.InputStream;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Refuses every resource that a document asks for: handouts are self-contained, and a build never
 * uses the network. The one exception is Flying Saucer's own default style sheet, which it asks for
 * in the same way.
 */
final class NoNetwork extends ITextUserAgent {
  private static final String DEFAULT_STYLE_SHEET =
      new XhtmlNamespaceHandler().getDefaultStylesheet().map(StylesheetInfo::getUri).orElse("");

  private final Work work;
  private final ImageCheck images = new ImageCheck();

  NoNetwork(ITextOutputDevice device, int dotsPerPixel, Work work) {
    super(device, dotsPerPixel);
    this.work = work;
  }

  /** A picture in the page itself, which must be sound. */
  @Override
  public ImageResource getImageResource(String uri) {
    if (uri.startsWith("data:")) {
      images.check(uri, work.place());
    }
    return super.getImageResource(uri);
  }

  @Override
  protected InputStream openStream(String uri) throws IOException {
    if (uri.equals(DEFAULT_STYLE_SHEET)) {
      return super.openStream(uri);
    }
    throw new IOException("a handout may not fetch " + uri);
  }
}

package factleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Refuses every resource that a document asks for: handouts are self-contained, and a build never uses the network. */
final class NoNetwork extends ITextUserAgent {
  NoNetwork(ITextOutputDevice device, int dotsPerPixel) {
    super(device, dotsPerPixel);
  }

  @Override
  protected InputStream openStream(String uri) throws IOException {
    throw new IOException("a handout may not fetch " + uri);
  }
}

package factleaf.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The fonts that are embedded in every PDF: Liberation Sans. Reading them takes most of the time of a
 * small document, so they are read once and shared.
 */
public final class Fonts {
  private static final String FOLDER = "/liberation/";
  private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  private final List<BaseFont> sans = STYLES.stream().map(Fonts::load).toList();

  /** Whether the fonts can show a character. The four styles have the same repertoire. */
  public boolean canShow(int codePoint) {
    return sans.getFirst().charExists(codePoint);
  }

  /** A resolver that knows these fonts and no others. */
  ITextFontResolver resolver() {
    ITextFontResolver resolver = new EmbeddedFontsOnly();
    for (String family : List.of("Liberation Sans", "SansSerif", "Serif", "Monospaced", "Dialog")) {
      for (int i = 0; i < STYLES.size(); i++) {
        resolver.addFont(sans.get(i), file(STYLES.get(i)), family);
      }
    }
    return resolver;
  }

  private static BaseFont load(String style) {
    String file = file(style);
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      byte[] bytes = in.readAllBytes();
      BaseFont font =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      font.setIncludeCidSet(false);
      font.setSecureRandom(new SameEveryTime());
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String style) {
    return "LiberationSans-" + style + ".ttf";
  }

  /** Flying Saucer's resolver adds the unembedded standard fonts and AWT's; this one adds none. */
  private static final class EmbeddedFontsOnly extends ITextFontResolver {
    @Override
    protected Map<String, FontFamily> loadFonts() {
      return Map.of();
    }
  }

  /** The subset's name has six random letters; the same input must give the same bytes. */
  private static final class SameEveryTime extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 7);
    }

    @Override
    public double nextDouble() {
      return 0.25;
    }
  }
}

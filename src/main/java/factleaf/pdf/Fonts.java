package factleaf.pdf;

import factleaf.pdf.tagging.FontStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The fonts that are embedded in every PDF: Liberation Sans in its four styles. Reading them takes
 * most of the time of a small document, so they are read once and shared.
 */
public final class Fonts {
  private static final String FOLDER = "/liberation/";
  private static final String FAMILY = "Liberation Sans";
  private static final String REGULAR = "Regular";
  private static final List<String> OTHERS = List.of("Bold", "Italic", "BoldItalic");

  /**
   * Families that Flying Saucer falls back to; without them it would fall back to fonts that are
   * not embedded.
   */
  private static final List<String> FALLBACKS = List.of("Serif", "SansSerif", "Monospaced");

  private static final Set<Byte> RIGHT_TO_LEFT =
      Set.of(
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER);

  /** Read when they are first asked for. */
  private static final class Holder {
    private static final Fonts FONTS = new Fonts();
  }

  private final FontStreams streams = new FontStreams();
  private final BaseFont regular = read(REGULAR);
  private Optional<ITextFontResolver> resolver = Optional.empty();
  private Optional<BaseFont> forFields = Optional.empty();

  /** The fonts of a run, read by whoever asks first. */
  public static Fonts embedded() {
    return Holder.FONTS;
  }

  /**
   * Whether a PDF shows a character as it is meant: the fonts have it, it is written from left to
   * right, and it does not stand on the one before. The four styles have the same repertoire.
   */
  public boolean canShow(int codePoint) {
    return regular.charExists(codePoint)
        && !RIGHT_TO_LEFT.contains(Character.getDirectionality(codePoint))
        && Character.getType(codePoint) != Character.NON_SPACING_MARK
        && Character.getType(codePoint) != Character.ENCLOSING_MARK;
  }

  /** A resolver that knows these fonts and no others; read by whoever first lays out a page. */
  synchronized ITextFontResolver resolver() {
    if (resolver.isEmpty()) {
      ITextFontResolver all = new EmbeddedFontsOnly();
      add(REGULAR, regular, all);
      OTHERS.forEach(style -> add(style, read(style), all));
      FontFamily family = all.getFonts().get(FAMILY);
      FALLBACKS.forEach(name -> all.getFonts().put(name, family));
      resolver = Optional.of(all);
    }
    return resolver.get();
  }

  /**
   * The regular style for what readers type into fields, of one byte a character, as programs that
   * show PDFs can write it; read by whoever first lays out a field.
   */
  synchronized BaseFont forFields() {
    if (forFields.isEmpty()) {
      forFields = Optional.of(read(REGULAR, BaseFont.WINANSI));
    }
    return forFields.get();
  }

  /** Compresses the fonts' subsets. */
  FontStreams streams() {
    return streams;
  }

  private static BaseFont read(String style) {
    return read(style, BaseFont.IDENTITY_H);
  }

  private static BaseFont read(String style, String encoding) {
    URL file = file(style);
    try (InputStream in = file.openStream()) {
      byte[] bytes = in.readAllBytes();
      BaseFont font =
          BaseFont.createFont(file.toString(), encoding, BaseFont.EMBEDDED, false, bytes, null);
      font.setIncludeCidSet(false);
      font.setCompressionLevel(FontStreams.STORED);
      font.setSecureRandom(new SameEveryTime());
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String style, BaseFont font, ITextFontResolver resolver) {
    resolver.addFont(font, file(style).toString(), FAMILY);
  }

  private static URL file(String style) {
    return Fonts.class.getResource(FOLDER + FAMILY.replace(" ", "") + "-" + style + ".ttf");
  }

  /**
   * Flying Saucer's own resolver adds the standard fonts, which are not embedded; this one does
   * not.
   */
  private static final class EmbeddedFontsOnly extends ITextFontResolver {
    @Override
    protected Map<String, FontFamily> loadFonts() {
      return Map.of();
    }

    /** Fonts that only one document may use: there are none, so all documents may share this. */
    @Override
    public void flushFontFaceFonts() {}

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {}

    @Override
    public void flushCache() {}
  }

  /** A subset's name has six random letters; but the same input must give the same bytes. */
  private static final class SameEveryTime extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}

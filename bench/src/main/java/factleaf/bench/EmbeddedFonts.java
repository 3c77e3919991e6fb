package factleaf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** The files of Liberation Sans that every contender embeds, from the program's own libraries. */
final class EmbeddedFonts {
  static final String FAMILY = "Liberation Sans";
  static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  EmbeddedFonts() {
    STYLES.forEach(style -> files.put(style, read(style)));
  }

  byte[] file(String style) {
    return files.get(style);
  }

  /** For programs that look for fonts in a folder. */
  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String style : STYLES) {
      Files.write(folder.resolve(name(style)), file(style));
    }
  }

  /** For OpenPDF: embedded as a subset, addressed by glyph. */
  BaseFont openPdf(String style) {
    try {
      BaseFont font =
          BaseFont.createFont(
              name(style), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file(style), null);
      // As Factleaf does; PDF/A-2 wants no incomplete list of the subset's glyphs.
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a style's file stands on the class path; Flying Saucer reads it there again. */
  static String place(String style) {
    return EmbeddedFonts.class.getResource("/liberation/" + name(style)).toString();
  }

  private static String name(String style) {
    return "LiberationSans-" + style + ".ttf";
  }

  private static byte[] read(String style) {
    try (InputStream in = EmbeddedFonts.class.getResourceAsStream("/liberation/" + name(style))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

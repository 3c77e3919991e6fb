package factleaf.handout;

import factleaf.diagnostic.Span;
import factleaf.text.InputFile;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** The picture of a clinic, as it stands in a page; what it may hold is asked of the page. */
final class LogoFile {
  /** In bytes; each page holds it. */
  static final int LARGEST = 200_000;

  private static final long PNG = 0x89504E470D0A1A0AL;

  private LogoFile() {}

  /**
   * @param words that stand for the picture
   * @param named where the file is named
   * @return empty if the file is neither a PNG nor one SVG element, or too large
   */
  static Optional<Logo> read(InputFile file, String words, Span named) {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    if (bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == PNG) {
      String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
      return Optional.of(new Logo("", address, named));
    }
    return file.text().flatMap(text -> drawing(text, words)).map(svg -> new Logo(svg, "", named));
  }

  private static Optional<String> drawing(String text, String words) {
    return SvgElement.read(text)
        .map(
            svg ->
                svg.has("aria-label", "role")
                    ? svg.text()
                    : svg.with("role=\"img\" aria-label=\"" + escaped(words) + "\""));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}

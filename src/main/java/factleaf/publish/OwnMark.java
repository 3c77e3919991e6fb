package factleaf.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Whether a file says of itself that Factleaf made it. Needed only where the manifest does not say
 * so, because somebody broke or deleted it.
 */
final class OwnMark {
  /** Templates write the first, the PDF stage the second into its metadata, which is plain text. */
  private static final Map<String, String> MARKS =
      Map.of(
          "html", "<meta name=\"generator\" content=\"Factleaf\"/>",
          "pdf", "<pdf:Producer>Factleaf</pdf:Producer>",
          "json", "\"factleaf\":");

  private OwnMark() {}

  static boolean in(String path, byte[] bytes) {
    String mark = MARKS.get(path.substring(path.lastIndexOf('.') + 1));
    return mark != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(mark);
  }
}

package factleaf.out;

import factleaf.text.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Which files of out/ Factleaf made: those that the last manifest lists, and those that carry its
 * mark. The mark is needed where somebody broke or deleted the manifest.
 *
 * @param listed digests by path, from the manifest
 * @param marks what our files hold, by what their names end in
 */
record OwnFiles(Map<String, String> listed, Map<String, String> marks) {
  static final OwnFiles NONE = new OwnFiles(Map.of(), Map.of());

  private static final String OF_MANIFEST = "\"factleaf\":";

  OwnFiles {
    listed = Map.copyOf(listed);
    marks = Map.copyOf(marks);
  }

  /** Whether the last manifest lists a file. */
  boolean isListed(String path) {
    return listed.containsKey(path);
  }

  /** Whether a build may write over a file, though somebody may have edited it. */
  boolean mayReplace(String path, byte[] bytes) {
    return listed.containsKey(path) || isMarked(path, bytes);
  }

  /** Whether a build may remove a file: only as it was made. */
  boolean mayRemove(String path, byte[] bytes) {
    return Digest.of(bytes).equals(listed.get(path)) || isMarked(path, bytes);
  }

  /** Whether a file says of itself that Factleaf made it. */
  boolean isMarked(String path, byte[] bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String mark = ending.equals("json") ? OF_MANIFEST : marks.get(ending);
    return mark != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(mark);
  }
}

package factleaf.serve;

import factleaf.diagnostic.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as the files say it now.
 *
 * @param bytes of the last good one; empty if there was none
 * @param page whether it is a page for browsers, or else a PDF
 * @param findings of what it is made from; with an error among them, {@code bytes} are older
 * @param texts the files that findings point into, by name
 */
record Shown(
    Optional<byte[]> bytes, boolean page, List<Finding> findings, Map<String, String> texts) {
  boolean isOld() {
    return findings.stream().anyMatch(Finding::isError);
  }
}

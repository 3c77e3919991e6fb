package factleaf.serve;

import factleaf.diagnostic.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document as the files say it now.
 *
 * @param regions to which some entries of its sheets are limited, by their codes
 * @param bytes of the last good one; empty if there was none
 * @param findings of what it is made from; with an error among them, {@code bytes} are older
 * @param texts the files that findings point into, by name
 */
record Shown(
    List<String> regions,
    Optional<byte[]> bytes,
    List<Finding> findings,
    Map<String, String> texts) {
  boolean isOld() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** The same, with what came of making it. */
  Shown with(Optional<byte[]> made, List<Finding> found) {
    List<Finding> all = Stream.concat(findings.stream(), found.stream()).distinct().toList();
    return new Shown(regions, made, all, texts);
  }
}

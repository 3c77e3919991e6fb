package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one fact file.
 *
 * @param id of the sheet; empty if it could not be read
 * @param span where the id stands
 * @param entry for the manifest; empty if the sheet cannot be published
 * @param texts the files that its findings point into, by name; empty without findings
 */
record SheetResult(
    String id,
    Span span,
    Optional<Sheet> entry,
    List<Finding> findings,
    Map<String, String> texts) {
  boolean isGood() {
    return entry.isPresent() && findings.stream().noneMatch(Finding::isError);
  }
}

package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Span;
import factleaf.project.LoadedSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one fact file.
 *
 * @param id of the sheet; empty if it could not be read
 * @param span where the id stands
 * @param loaded the sheet; empty if it could not be read
 * @param entry for the manifest; empty if the sheet cannot be published
 * @param texts the files that findings point into, by name
 */
record SheetResult(
    String id,
    Span span,
    Optional<LoadedSheet> loaded,
    Optional<Sheet> entry,
    List<Finding> findings,
    Map<String, String> texts) {
  /** The sheets that could be read. */
  static List<LoadedSheet> loaded(List<SheetResult> results) {
    return results.stream().flatMap(result -> result.loaded().stream()).toList();
  }

  /** Drops what a build no longer needs, so that memory does not grow with the sheets. */
  SheetResult light() {
    return new SheetResult(
        id, span, Optional.empty(), entry, findings, findings.isEmpty() ? Map.of() : texts);
  }

  boolean isGood() {
    return entry.isPresent() && findings.stream().noneMatch(Finding::isError);
  }
}

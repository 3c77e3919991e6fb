package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.project.SheetFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came of the sheets of a run.
 *
 * @param failed ids of sheets that are not published
 */
record SheetResults(BuildRequest request, List<SheetResult> results, Set<String> failed) {
  /** The fact files of the run by the ids of their sheets. */
  Map<String, SheetFile> files(List<SheetFile> files) {
    Map<String, SheetFile> byId = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      byId.putIfAbsent(results.get(i).id(), files.get(i));
    }
    return byId;
  }

  /** Reports handouts that are asked for and that no sheet has. Rule: {@code unknown-handout}. */
  void reportUnmade(Span place, Findings findings) {
    Set<String> made =
        results.stream()
            .flatMap(result -> result.entry().stream())
            .flatMap(entry -> entry.handouts().stream())
            .map(HandoutFiles::id)
            .collect(Collectors.toSet());
    if (!findings.hasErrors()) {
      request.only().stream()
          .filter(id -> !made.contains(id))
          .forEach(
              id ->
                  findings.add(
                      "unknown-handout",
                      place,
                      "no sheet of this build has the handout \"" + id + "\"",
                      "its profile is not that of these sheets"));
    }
  }

  /**
   * Reports sheets that stay in out/ although the folder of this run has no fact file that makes
   * them any more. Rule: {@code out-withdrawn}.
   */
  void reportGone(LastManifest old, List<SheetFile> files, Path out, Findings findings) {
    Set<String> ids = results.stream().map(SheetResult::id).collect(Collectors.toSet());
    Set<String> unread =
        IntStream.range(0, files.size())
            .filter(i -> results.get(i).id().isEmpty())
            .mapToObj(i -> files.get(i).inManifest())
            .collect(Collectors.toSet());
    boolean folder = files.stream().anyMatch(SheetFile::found);
    old.sheets().stream()
        .filter(sheet -> folder && !request.prune())
        .filter(sheet -> !ids.contains(sheet.id()) && !unread.contains(sheet.input().file()))
        .map(sheet -> gone(sheet, out))
        .forEach(findings::add);
  }

  private static Finding gone(Sheet sheet, Path out) {
    return Finding.of(
            "out-withdrawn",
            Span.startOf(out.resolve(sheet.id()).toString()),
            "no fact file of this folder makes the sheet \""
                + sheet.id()
                + "\", which was made from "
                + sheet.input().file(),
            "put the file back, or remove the sheet with factleaf build --prune")
        .asWarning();
  }

  /**
   * Reports sheets that stay although no fact file makes them any more, for paper leads to their
   * pages. Rule: {@code edition-gone}.
   */
  void reportKept(LastManifest old, Path out, Findings findings) {
    Set<String> ids = results.stream().map(SheetResult::id).collect(Collectors.toSet());
    old.sheets().stream()
        .filter(sheet -> request.prune() && sheet.isHandedOut() && !ids.contains(sheet.id()))
        .forEach(
            sheet ->
                findings.add(
                    "edition-gone",
                    Span.startOf(out.resolve(sheet.id()).toString()),
                    "editions of \"" + sheet.id() + "\" were handed out, so its pages stay",
                    "put its fact file back; write \"withdrawn\" into it to take it out of use"));
  }

  /** The sheets of the new edition by id. What failed stays as it was. */
  Map<String, Sheet> entries(LastManifest old) {
    Map<String, Sheet> entries = new TreeMap<>();
    old.sheets().stream()
        .filter(sheet -> !request.prune() || failed.contains(sheet.id()) || sheet.isHandedOut())
        .forEach(sheet -> entries.put(sheet.id(), sheet));
    results.stream()
        .filter(result -> !failed.contains(result.id()))
        .flatMap(result -> result.entry().stream())
        .forEach(sheet -> entries.put(sheet.id(), sheet));
    return entries;
  }

  /**
   * Digests of the entries that this machine answers for: of sheets that were made as a whole in
   * this run, or before.
   */
  List<String> madeHere(Manifest manifest, LastManifest old) {
    Set<String> whole = new HashSet<>();
    if (!request.partial()) {
      results.forEach(result -> whole.add(result.id()));
      whole.removeAll(failed);
    }
    return manifest.sheets().stream()
        .filter(sheet -> whole.contains(sheet.id()) || old.isMadeHere(sheet.id()))
        .map(ManifestFile::digest)
        .toList();
  }
}

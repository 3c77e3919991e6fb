package factleaf.build;

import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.project.PackFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of the packs of a run.
 *
 * @param made by id
 * @param failed ids of those that could not be made, and stay as they were
 * @param withdrawn ids of those that go, for a sheet of theirs is withdrawn
 */
record Packs(Map<String, PackFiles> made, Set<String> failed, Set<String> withdrawn) {
  /** Makes the packs of a run. Rule: {@code duplicate-id}. */
  static Packs make(PackTask task, Sink sink) throws IOException {
    Map<String, PackFiles> made = new TreeMap<>();
    Set<String> failed = new HashSet<>();
    Set<String> withdrawn = new HashSet<>();
    Map<String, PackFile> seen = new TreeMap<>();
    List<PackFile> first = new ArrayList<>();
    for (PackFile file : task.request().packs()) {
      PackFile other = seen.putIfAbsent(file.id(), file);
      if (other == null) {
        first.add(file);
      } else {
        sink.findings()
            .add(
                "duplicate-id",
                Span.startOf(file.path().toString()),
                "the pack \"" + file.id() + "\" is made twice",
                "the other one is " + other.path() + "; rename one of them");
      }
    }
    if (task.request().partial()) { // they need all of their handouts as they are now
      return new Packs(made, seen.keySet(), Set.of());
    }
    for (PackTask.Result each :
        Parallel.map(first, task.request().threads(), task::run, done -> {})) {
      sink.findings().addAll(each.findings());
      each.texts().forEach(sink.texts());
      each.entry()
          .ifPresentOrElse(
              pack -> made.put(pack.id(), pack),
              () -> (each.withdrawn() ? withdrawn : failed).add(each.id()));
    }
    return new Packs(made, failed, withdrawn);
  }

  /** The packs of the new edition, by id. What was not made stays as it was. */
  List<PackFiles> entries(LastManifest old, boolean prune) {
    Map<String, PackFiles> entries = new TreeMap<>();
    old.packs().stream()
        .filter(pack -> !withdrawn.contains(pack.id()))
        .filter(pack -> !prune || failed.contains(pack.id()))
        .forEach(pack -> entries.put(pack.id(), pack));
    entries.putAll(made);
    return List.copyOf(entries.values());
  }

  /**
   * Reports packs in out/ that this run does not make although it made one of their sheets anew, or
   * that no file of this run makes. Rules: {@code pack-not-built}, {@code out-withdrawn}.
   *
   * @param whole whether this run knows all packs
   */
  void reportOld(
      List<PackFiles> entries, Map<String, Sheet> sheets, Path out, boolean whole, Findings into) {
    entries.stream()
        .filter(pack -> !made.containsKey(pack.id()))
        .forEach(
            pack -> {
              Span place = Span.startOf(out.resolve("packs/" + pack.id() + ".pdf").toString());
              if (whole && !failed.contains(pack.id())) {
                into.add(gone(pack, place));
              } else if (pack.sheets().stream()
                  .anyMatch(
                      sheet ->
                          sheets.containsKey(sheet.file())
                              && !ManifestFile.digest(sheets.get(sheet.file()))
                                  .equals(sheet.sha256()))) {
                into.add(
                    "pack-not-built",
                    place,
                    "the pack holds a sheet as it was before this build",
                    "build it, too: name its folder and all its sheets");
              }
            });
  }

  private static Finding gone(PackFiles pack, Span place) {
    return Finding.of(
            "out-withdrawn",
            place,
            "no file of this folder makes the pack \"" + pack.id() + "\"",
            "put " + pack.input().file() + " back, or remove the pack with factleaf build --prune")
        .asWarning();
  }

  /** Digests of the entries that this machine answers for. */
  List<String> madeHere(List<PackFiles> entries, LastManifest old) {
    return entries.stream()
        .filter(pack -> made.containsKey(pack.id()) || old.isMadeHere(pack))
        .map(ManifestFile::digest)
        .toList();
  }
}

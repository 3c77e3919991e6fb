package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signatures and editions of sheets that are not there. */
public final class Orphans {
  private static final String ENDING = ".yaml";

  private Orphans() {}

  /**
   * Reports those that stand beside the files of sheets. Rules: {@code orphan-signatures}, {@code
   * edition-gone}.
   *
   * @param sheets some; the ids of other fact files in their folders count, too
   */
  public static void check(List<LoadedSheet> sheets, InputDisk disk, Findings findings)
      throws IOException {
    Set<String> known =
        sheets.stream().map(loaded -> loaded.sheet().id()).collect(Collectors.toSet());
    Set<Path> folders =
        sheets.stream()
            .map(loaded -> loaded.editions().place().getParent())
            .collect(Collectors.toSet());
    for (Path editions : folders) {
      Map<String, Path> signed = signed(editions.resolveSibling(SignOffFile.FOLDER));
      Map<String, Path> released = released(editions);
      if (known.containsAll(signed.keySet()) && known.containsAll(released.keySet())) {
        continue; // no other fact file need be read
      }
      Set<String> ids = idsBeside(editions, disk);
      signed.keySet().removeAll(ids);
      released.keySet().removeAll(ids);
      signed
          .values()
          .forEach(
              file ->
                  findings.add(
                      "orphan-signatures",
                      Span.startOf(file.toString()),
                      "no fact file beside the folder has a sheet of this name",
                      "name the file as its sheet is called now, or delete it"));
      released.forEach(
          (id, file) ->
              findings.add(
                  "edition-gone",
                  Span.startOf(file.toString()),
                  "editions of \"" + id + "\" were handed out, and no fact file is its sheet",
                  "put its fact file back; write \"withdrawn\" into it to take it out of use"));
    }
  }

  /** Files of signatures by the ids that they name. */
  private static Map<String, Path> signed(Path folder) throws IOException {
    Map<String, Path> byId = new TreeMap<>();
    for (Path file : yaml(folder)) {
      String name = file.getFileName().toString();
      byId.put(name.substring(0, name.length() - ENDING.length()), file);
    }
    return byId;
  }

  /** An edition of each sheet that has one, by the sheets' ids. */
  private static Map<String, Path> released(Path folder) throws IOException {
    Map<String, Path> byId = new TreeMap<>();
    for (Path each : list(folder)) {
      yaml(each).stream().findFirst().ifPresent(e -> byId.put(each.getFileName().toString(), e));
    }
    return byId;
  }

  private static Set<String> idsBeside(Path folder, InputDisk disk) throws IOException {
    List<Path> sheets =
        list(folder.resolveSibling("")).stream()
            .filter(file -> SheetFiles.isSheet(file.getFileName().toString()))
            .toList();
    return SheetIds.of(new SheetFiles(new SourceFiles(disk), new Findings()).find(sheets)).keySet();
  }

  private static List<Path> yaml(Path folder) throws IOException {
    return list(folder).stream().filter(file -> file.toString().endsWith(ENDING)).toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}

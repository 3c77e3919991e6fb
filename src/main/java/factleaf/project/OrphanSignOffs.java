package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of signatures of sheets that are not there. */
public final class OrphanSignOffs {
  private static final String FILE = "(.*)\\.yaml";

  private OrphanSignOffs() {}

  /**
   * Reports those that stand beside the files of sheets. Rule: {@code orphan-signatures}.
   *
   * @param sheets some; the ids of other fact files in their folders count, too
   */
  public static void check(List<LoadedSheet> sheets, InputDisk disk, Findings findings)
      throws IOException {
    Set<Path> known =
        sheets.stream().map(sheet -> sheet.signOffs().place()).collect(Collectors.toSet());
    for (Path folder : known.stream().map(Path::getParent).collect(Collectors.toSet())) {
      List<Path> others = files(folder, file -> !known.contains(file) && name(file).matches(FILE));
      Set<String> ids = others.isEmpty() ? Set.of() : idsBeside(folder, disk);
      others.stream()
          .filter(file -> !ids.contains(name(file).replaceFirst(FILE, "$1")))
          .forEach(
              file ->
                  findings.add(
                      "orphan-signatures",
                      Span.startOf(file.toString()),
                      "no fact file beside the folder has a sheet of this name",
                      "name the file as its sheet is called now, or delete it"));
    }
  }

  private static Set<String> idsBeside(Path folder, InputDisk disk) throws IOException {
    List<Path> sheets = files(folder.resolveSibling(""), file -> SheetFiles.isSheet(name(file)));
    return SheetIds.of(new SheetFiles(new SourceFiles(disk), new Findings()).find(sheets)).keySet();
  }

  private static List<Path> files(Path folder, Predicate<Path> which) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(which).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}

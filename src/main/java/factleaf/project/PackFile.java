package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.Reach;
import factleaf.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file of a pack, {@code packs/ID.yaml} beside fact files.
 *
 * @param path as findings name it
 * @param id the file's name without its ending
 * @param folder which it cannot leave by a link
 */
public record PackFile(Path path, String id, Path folder, InputDisk disk) {
  private static final String FOLDER = "packs";
  private static final String ENDING = ".yaml";

  /**
   * The packs of a run: those beside the fact files, and in the folders, that are named; in
   * alphabetical order of each. Rules: {@code file-unreadable}, {@code unknown-file}.
   */
  public static List<PackFile> find(List<Path> named, InputDisk disk, Findings findings) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path path : named) {
      Path folder = Files.isDirectory(path) ? path.resolve(FOLDER) : path.resolveSibling(FOLDER);
      folders.add(folder.normalize());
    }
    List<PackFile> files = new ArrayList<>();
    folders.stream()
        .filter(Files::isDirectory)
        .forEach(folder -> addAll(folder, disk, files, findings));
    return files;
  }

  private static void addAll(Path folder, InputDisk disk, List<PackFile> files, Findings findings) {
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : list.sorted().toList()) {
        String name = path.getFileName().toString();
        if (name.endsWith(ENDING) && !name.startsWith(".")) {
          String id = name.substring(0, name.length() - ENDING.length());
          files.add(new PackFile(path, id, folder.toAbsolutePath().normalize(), disk));
        } else if (name.endsWith(".yml")) {
          findings.add(
              "unknown-file",
              Span.startOf(path.toString()),
              "nobody reads the file \"" + name + "\"",
              "the file of a pack ends in .yaml");
        }
      }
    } catch (IOException e) {
      findings.add(
          "file-unreadable",
          Span.startOf(folder.toString()),
          "the folder cannot be read",
          "check that you may read it; packs in it would be missed");
    }
  }

  /** What the manifest calls it. */
  public String listed() {
    return FOLDER + "/" + id + ENDING;
  }

  /** Reads the file; whoever needs its bytes again keeps them. */
  public Reading read() {
    return disk.read(path, new Reach.Inside(folder), InputDisk.SHEET);
  }
}

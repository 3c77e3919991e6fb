package factleaf.project;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Which folder the includes of a fact file cannot leave, when only the file is named. */
final class ProjectFolder {
  private ProjectFolder() {}

  /**
   * The working folder or the folder above the sheet's, whichever is the wider of the two; if the
   * sheet is elsewhere, the folder above the sheet's. Never the root of a file system: everything
   * is below it.
   */
  static Path of(Path file) {
    Path working = Path.of("").toAbsolutePath();
    Path folder = parent(file.toAbsolutePath().normalize());
    Path above = parent(folder);
    return (above.startsWith(working) ? Stream.of(working, above) : Stream.of(above))
        .filter(candidate -> candidate.getParent() != null)
        .findFirst()
        .orElse(folder);
  }

  /** The root of a file system has no parent. */
  private static Path parent(Path path) {
    return path.getParent() == null ? path : path.getParent();
  }
}

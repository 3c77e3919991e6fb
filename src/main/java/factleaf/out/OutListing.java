package factleaf.out;

import factleaf.text.Slashes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What stands below out/. */
final class OutListing extends SimpleFileVisitor<Path> {
  private final Path top;
  private final List<String> files;

  private OutListing(Path top, List<String> files) {
    this.top = top;
    this.files = files;
  }

  /**
   * All that is below out/ and no folder, in order; links are not followed. The working folder is
   * one item. What git keeps in a folder that it has checked out is left out.
   */
  static List<String> of(Path root) throws OutException {
    List<String> files = new ArrayList<>();
    try {
      if (Files.isDirectory(root)) {
        Path top = root.toRealPath(); // out/ itself may be a link
        Files.walkFileTree(top, new OutListing(top, files));
      }
    } catch (IOException e) {
      throw OutException.unwritable(root, e);
    }
    return files.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String path = path(folder);
    if (path.equals(WorkFolder.NAME)) {
      files.add(path);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return path.equals(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    files.add(path(file));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    files.add(path(file)); // gone meanwhile, or a folder that cannot be read
    return FileVisitResult.CONTINUE;
  }

  private String path(Path below) {
    return Slashes.path(top, below);
  }
}

package factleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folder out/. New files are written beside their places first and then moved there, each in
 * one step.
 */
final class OutFolder {
  private static final String UNFINISHED = ".factleaf-new";

  private final Path root;

  OutFolder(Path root) {
    this.root = root;
  }

  Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts files in place and removes others.
   *
   * @param files what must be there; a file that is there already with the same bytes is not
   *     written
   * @param remove paths that must not be there
   * @return the paths that were written or removed
   */
  List<String> update(List<OutputFile> files, List<String> remove) throws IOException {
    List<OutputFile> changed = new ArrayList<>();
    for (OutputFile file : files) {
      Optional<byte[]> old = read(file.path());
      if (old.isEmpty() || !Arrays.equals(old.get(), file.bytes())) {
        changed.add(file);
      }
    }
    List<Path> prepared = new ArrayList<>();
    try {
      for (OutputFile file : changed) {
        Path target = root.resolve(file.path());
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        prepared.add(unfinished);
        Files.write(unfinished, file.bytes());
      }
      for (int i = 0; i < changed.size(); i++) {
        Path target = root.resolve(changed.get(i).path());
        Files.move(
            prepared.get(i),
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path unfinished : prepared) {
        Files.deleteIfExists(unfinished);
      }
    }
    List<String> touched = new ArrayList<>(changed.stream().map(OutputFile::path).toList());
    for (String path : remove) {
      if (Files.deleteIfExists(root.resolve(path))) {
        touched.add(path);
      }
    }
    return touched;
  }
}

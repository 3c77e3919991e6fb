package factleaf.out;

import factleaf.out.Staging.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What stands at places in out/. Links in it are not followed: somebody who swaps a folder for a
 * link between a look and the step after it is not guarded against.
 */
public final class OutPlaces {
  /** Most MiB of a file that is read; the manifest of a large formulary has some twenty. */
  private static final int LARGEST = 64;

  private final Path root;

  OutPlaces(Path root) {
    this.root = root;
  }

  /** Whether a path leads to a place in out/ that is not in the working folder. */
  private static boolean isPath(Path path) {
    return !path.isAbsolute()
        && path.normalize().equals(path)
        && !path.startsWith("..")
        && !path.startsWith(WorkFolder.NAME);
  }

  /** The bytes of a file; empty if there is none. */
  Optional<byte[]> read(String path) throws OutException {
    Path file = place(path);
    try {
      if (Files.size(file) > LARGEST << 20) {
        throw OutException.tooLarge(file, LARGEST);
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(in.readAllBytes());
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (OutException e) {
      throw e;
    } catch (IOException e) {
      throw OutException.unwritable(file, e);
    }
  }

  /**
   * All that is below out/ and no folder, in order; links are not followed. The working folder is
   * one item. What git keeps in a folder that it has checked out is left out.
   */
  List<String> files() throws OutException {
    List<String> files = new ArrayList<>();
    try {
      if (Files.isDirectory(root)) {
        Path top = root.toRealPath(); // out/ itself may be a link
        Files.walkFileTree(top, new Walk(top, files));
      }
    } catch (IOException e) {
      throw OutException.unwritable(root, e);
    }
    Collections.sort(files);
    return files;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<String> files;

    Walk(Path top, List<String> files) {
      this.top = top;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String path = path(folder);
      if (path.equals(WorkFolder.NAME)) {
        files.add(path);
      }
      return path.equals(WorkFolder.NAME) || path.equals(".git")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
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
      return top.relativize(below).toString().replace('\\', '/');
    }
  }

  /** Finds what would stop a commit half-way, before it begins. */
  void check(Collection<Step> list) throws OutException {
    for (Step step : list) {
      Path folder = place(step.path()).getParent();
      if (Files.exists(folder) && !Files.isWritable(folder)) {
        throw OutException.readOnly(folder);
      }
    }
  }

  /** Where a path is in out/, if a file is there or could be. */
  private Path place(String path) throws OutException {
    if (!isPath(Path.of(path))) {
      throw new IllegalArgumentException(path);
    }
    Path file = root.resolve(path);
    Path place = root;
    for (Path name : Path.of(path)) {
      place = place.resolve(name);
      Optional<BasicFileAttributes> there = attributes(place);
      boolean last = place.equals(file);
      if (there.isEmpty()) {
        break;
      } else if (there.get().isSymbolicLink()) {
        throw OutException.link(place);
      } else if (last && !there.get().isRegularFile()) {
        throw OutException.foreign(
            place, there.get().isDirectory() ? "a folder stands" : "a device or pipe stands");
      } else if (!last && !there.get().isDirectory()) {
        throw OutException.foreign(place, "a file stands");
      }
    }
    return file;
  }

  /** Whether a file is there that no link leads to. */
  boolean isFile(String path) {
    Path file = root.resolve(path);
    for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a file says of itself that Factleaf made it. */
  boolean isMarked(String path, OwnFiles own) throws OutException {
    return isFile(path) && read(path).filter(bytes -> own.isMarked(path, bytes)).isPresent();
  }

  /** What is there, itself and not what it links to; empty if nothing is. */
  Optional<BasicFileAttributes> attributes(Path path) throws OutException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw OutException.unwritable(path, e);
    }
  }
}

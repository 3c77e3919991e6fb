package factleaf.out;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what stands at places in out/. Links in it are not followed: somebody who swaps a folder
 * for a link between a look and the step after it is not guarded against.
 */
abstract class OutPlaces implements OutTarget {
  /** Most MiB of a file that is read; the manifest of a large formulary has some twenty. */
  private static final int LARGEST = 64;

  final Path root;
  OwnFiles own;

  OutPlaces(Path root, OwnFiles own) {
    this.root = root;
    this.own = own;
  }

  @Override
  public void recognise(Map<String, String> sums, Map<String, String> marks) {
    own = new OwnFiles(sums, marks);
  }

  /** Whether a path leads to a place in out/ that is not in the working folder. */
  private static boolean isPath(Path path) {
    return !path.isAbsolute()
        && path.normalize().equals(path)
        && !path.startsWith("..")
        && !path.startsWith(WorkFolder.NAME);
  }

  @Override
  public Optional<byte[]> read(String path) throws OutException {
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

  @Override
  public List<String> files() throws OutException {
    return OutListing.of(root);
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

  @Override
  public boolean isMarked(String path) throws OutException {
    return isPath(Path.of(path))
        && isFile(path)
        && read(path).filter(bytes -> own.isMarked(path, bytes)).isPresent();
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

package factleaf.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The working folder as a build finds it. Nothing in it is ever published, but it is deleted, so it
 * must be what a killed build of this user left on this machine. A commit can bring such a folder
 * too, and so can whoever else may write to out/.
 */
record Leftovers(Path work, Disk disk) {
  /** Levels below the working folder: the staging folder, sheets, their files. */
  private static final int LEVELS = 3;

  /** Most bytes of a file beside what is staged. */
  private static final int LARGEST = 100;

  /** The file by which a build knows a folder that was made here. */
  private static final String MARK = "here";

  /** A folder that is made and deleted, to see who this user is. */
  private static final String PROBE = "user";

  /**
   * Refuses a folder that is not ours to delete. Rules: {@code out-link}, {@code out-foreign-file}.
   */
  void check() throws IOException {
    List<Path> paths = paths();
    for (Path path : paths) {
      if (!isOfABuild(path)) {
        throw OutException.notLeftHere(path);
      }
    }
    boolean staged = paths.stream().anyMatch(path -> path.startsWith(work.resolve(Staging.FOLDER)));
    if (staged && !isMarked()) {
      throw OutException.notLeftHere(work);
    }
    checkOwner(paths);
  }

  /** Marks the folder as made here, before anything is staged. */
  void mark() throws IOException {
    if (!isMarked()) {
      unmark();
      disk.write(work.resolve(MARK), identity().getBytes(StandardCharsets.US_ASCII));
    }
  }

  void unmark() throws IOException {
    disk.delete(work.resolve(MARK));
  }

  private boolean isMarked() throws IOException {
    Path mark = work.resolve(MARK);
    return Files.exists(mark, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(mark, StandardCharsets.ISO_8859_1).equals(identity());
  }

  /**
   * What the folder is known by on this machine and no repository can carry; nothing where the
   * system has no such number.
   */
  private String identity() throws IOException {
    return work.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Files.getAttribute(work, "unix:ino", LinkOption.NOFOLLOW_LINKS).toString()
        : "";
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> walk = Files.walk(work, LEVELS + 1)) {
      return walk.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a build makes something of this kind and name. */
  private boolean isOfABuild(Path path) throws IOException {
    BasicFileAttributes there =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Path name = work.relativize(path);
    int level = path.equals(work) ? 0 : name.getNameCount();
    return switch (name.getName(0).toString()) {
      case "", PROBE -> there.isDirectory();
      case OutLock.FILE, MARK -> there.isRegularFile() && there.size() <= LARGEST;
      case Staging.FOLDER -> level <= LEVELS && (there.isDirectory() || there.isRegularFile());
      default -> false;
    };
  }

  private void checkOwner(List<Path> paths) throws IOException {
    Path probe = work.resolve(PROBE);
    disk.createFolder(probe);
    Object user = disk.owner(probe);
    disk.delete(probe);
    for (Path path : paths) {
      if (!path.equals(probe) && !disk.owner(path).equals(user)) {
        throw OutException.notLeftHere(path);
      }
    }
  }
}

package factleaf.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The working folder out/.factleaf. A build enters it before its first change, with a lock, and
 * leaves nothing of it behind.
 */
final class WorkFolder {
  static final String NAME = ".factleaf";

  private final Path root;
  private final Path folder;
  private final Disk disk;
  private final Leftovers leftovers;
  private final Staging staging;

  /** Folders that {@link #enter} made, innermost first. */
  private List<Path> made = List.of();

  private Optional<OutLock> lock = Optional.empty();

  /**
   * @param root the folder out/, which need not exist
   */
  WorkFolder(Path root, Disk disk) {
    this.root = root;
    this.folder = root.resolve(NAME);
    this.disk = disk;
    this.leftovers = new Leftovers(folder, disk);
    this.staging = new Staging(root, folder.resolve(Staging.FOLDER), disk);
  }

  Staging staging() {
    return staging;
  }

  boolean exists() {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isEntered() {
    return lock.isPresent();
  }

  /** Takes the lock, and deletes what a killed build left. */
  void enter() throws IOException {
    made =
        Stream.iterate(root.toAbsolutePath(), p -> p != null && !Files.exists(p), Path::getParent)
            .toList();
    disk.createFolders(root);
    if (exists()) {
      checkLeft();
    }
    lock = Optional.of(OutLock.acquire(root, folder, disk));
    leftovers.mark();
    staging.discard("");
  }

  private void checkLeft() throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw OutException.link(folder);
    } else if (!Files.isDirectory(folder)) {
      throw OutException.foreign(folder, "a file stands");
    }
    try {
      leftovers.check();
    } catch (NoSuchFileException e) {
      throw OutException.locked(root); // somebody is at work in it
    }
  }

  /**
   * Deletes the folder and gives up the lock.
   *
   * @param keepRoot whether out/ stays although it is empty and was made for this build
   */
  void leave(boolean keepRoot) throws IOException {
    try {
      if (lock.isPresent()) {
        release(lock.get());
      }
      for (Path path : keepRoot ? List.<Path>of() : made) {
        Staging.deleteIfEmpty(path, disk);
      }
    } finally {
      lock = Optional.empty();
      made = List.of();
    }
  }

  private void release(OutLock held) throws IOException {
    try {
      staging.discard("");
      leftovers.unmark();
      held.deleteFile();
    } finally {
      held.close();
    }
  }
}

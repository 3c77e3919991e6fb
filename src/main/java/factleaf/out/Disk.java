package factleaf.out;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The steps that change a disk, each of which a kill or a full disk may be the end of. An
 * interface, so that a test can stop before, in and after every one of them.
 */
interface Disk {
  /** The disk itself. */
  Disk REAL = new Disk() {};

  /** Makes a folder in an existing one, unless it is there. */
  default void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Makes a folder and those above it. */
  default void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFolders(folder.toAbsolutePath().getParent());
      createFolder(folder);
    }
  }

  /** Opens a file for locking, and makes it if need be. */
  default FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Writes a new file. */
  default void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Moves a file or folder within its file system, in one step. */
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a file, a link or an empty folder, if it is there. */
  default void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Copies a file to a place where none is, with its times. */
  default void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  /** The owner of a file or folder. */
  default Object owner(Path path) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Exchanges two folders in one step.
   *
   * @return whether that was done; if not, nothing has changed
   */
  default boolean exchange(Path a, Path b) throws IOException {
    return FolderExchange.of(a, b);
  }
}

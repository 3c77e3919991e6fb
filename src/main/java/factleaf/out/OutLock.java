package factleaf.out;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to out/: a lock of the operating system on a file of the working folder. It
 * ends with the process, so the file of a killed build is no obstacle.
 */
final class OutLock {
  static final String FILE = "lock";

  /** How often the file may vanish under us, because others end, before we give up. */
  private static final int ATTEMPTS = 100;

  /** Folders that this process has locked. The operating system knows processes only. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path real;
  private final Path work;
  private final Disk disk;

  /**
   * More than one, because POSIX drops all locks on a file when the process closes any of its
   * channels to it.
   */
  private final List<FileChannel> channels = new ArrayList<>();

  private OutLock(Path real, Path work, Disk disk) {
    this.real = real;
    this.work = work;
    this.disk = disk;
  }

  /**
   * Takes the lock, without waiting, and makes the working folder if need be.
   *
   * @param root the folder out/, which exists
   * @param work the working folder, in {@code root}
   */
  static OutLock acquire(Path root, Path work, Disk disk) throws IOException {
    Path real = root.toRealPath();
    if (!HELD.add(real)) {
      throw OutException.locked(root);
    }
    OutLock lock = new OutLock(real, work, disk);
    boolean acquired = false;
    try {
      acquired = lock.tryAcquire();
    } finally {
      if (!acquired) {
        lock.close();
        Staging.deleteIfEmpty(work, disk);
      }
    }
    if (!acquired) {
      throw OutException.locked(root);
    }
    return lock;
  }

  /**
   * A build that ends deletes the file, so the file that was opened may not be the file that the
   * next build opens. Therefore the file is opened again until it turns out to be one that this
   * process has locked.
   */
  private boolean tryAcquire() throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        disk.createFolder(work);
        FileChannel channel = disk.openLock(work.resolve(FILE));
        channels.add(channel);
        if (channel.tryLock() == null) {
          return false;
        }
      } catch (OverlappingFileLockException e) {
        return true;
      } catch (NoSuchFileException e) {
        // the folder was deleted in between
      }
    }
    return false;
  }

  /** Deletes the file, and the working folder if it is empty. */
  void deleteFile() throws IOException {
    disk.delete(work.resolve(FILE));
    Staging.deleteIfEmpty(work, disk);
  }

  /** Gives up the lock. */
  void close() throws IOException {
    try {
      for (FileChannel channel : channels) {
        channel.close();
      }
    } finally {
      HELD.remove(real);
    }
  }
}

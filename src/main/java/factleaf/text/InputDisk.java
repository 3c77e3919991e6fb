package factleaf.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The disk as inputs are read from it. All that a build is made from comes through here, so that a
 * test can change it between any two steps.
 */
public interface InputDisk {
  InputDisk REAL = new RealInputDisk();

  /** Largest file that people write by hand, such as a fact file, in bytes. */
  int SHEET = 1 << 20;

  /** Largest file that may hold pictures, or was kept as it came, in bytes. */
  int KEPT = 16 << 20;

  /**
   * Reads a whole regular file.
   *
   * @param most how large it may be, in bytes
   */
  Reading read(Path file, Reach reach, int most);

  /**
   * Hands a regular file, which may be a link, to somebody who reads it piece by piece: one that is
   * too large to be held whole.
   *
   * @param most how large it may be, in bytes
   * @param reader may throw an {@link java.io.UncheckedIOException}
   * @return why it was not opened; empty if it was
   */
  default Optional<Unread> stream(Path file, long most, Consumer<InputStream> reader) {
    return REAL.stream(file, most, reader);
  }

  /**
   * All that lies below a folder, in alphabetical order, but folders; links are not followed.
   *
   * @return paths below where the folder really is
   * @throws IOException if there is no such folder, or not all of it can be listed
   */
  List<Path> below(Path folder) throws IOException;

  /**
   * What tells whether a file has been saved since: which it is, its size and its time; of a
   * folder, whether a name has come or gone: its names. Many editors save under another name first,
   * which gives a folder another time. That of nothing is empty.
   */
  default String state(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.fileKey()
          + " "
          + (now.isDirectory()
              ? names(path)
              : now.size() + " " + now.lastModifiedTime().toInstant());
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

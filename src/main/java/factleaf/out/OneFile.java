package factleaf.out;

import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a single file where the user says, as {@link OutFolder} writes the files of out/. */
public final class OneFile {
  private OneFile() {}

  /**
   * Writes a file, or leaves what is there. Rules: {@code out-foreign-file}, {@code out-link}, and
   * those of {@link OutFolder}.
   *
   * @param mark what a file says of itself that may be written over
   */
  public static void write(Path file, byte[] bytes, String mark) throws OutException {
    String name = file.getFileName().toString();
    try (OutFolder out = open(file)) {
      Optional<byte[]> there = out.read(name);
      if (there.isPresent()
          && !new String(there.get(), StandardCharsets.ISO_8859_1).contains(mark)) {
        throw OutException.foreignFile(file);
      }
      out.stage(name, bytes);
      out.commit();
    }
  }

  /**
   * Writes a file where none is. Rules: {@code out-foreign-file}, and those of {@link OutFolder}.
   */
  public static void create(Path file, byte[] bytes) throws OutException {
    String name = file.getFileName().toString();
    try (OutFolder out = open(file, OwnFiles.NONE)) {
      if (out.read(name).isPresent()) {
        throw OutException.foreignFile(file);
      }
      out.stage(name, bytes);
      out.commit();
    }
  }

  /**
   * Writes the next edition of a file that was read, or leaves what is there; who may read and
   * write it stays. Neither the file nor its folder may be a link. Rules: {@code out-locked},
   * {@code out-link}, and those of {@link OutFolder}.
   *
   * @param asRead digest of what was read; empty if there was no file
   */
  public static void replace(Path file, byte[] bytes, Optional<String> asRead) throws OutException {
    if (Files.isSymbolicLink(file.getParent())) {
      throw OutException.linkedFile(file);
    }
    String name = file.getFileName().toString();
    try (OutFolder out = open(file)) {
      out.stage(name, bytes);
      if (!out.read(name).map(Digest::of).equals(asRead)) { // nobody else writes from here on
        throw OutException.changedMeanwhile(file);
      }
      Optional<Set<PosixFilePermission>> rights = rights(file);
      out.commit();
      if (rights.isPresent()) {
        Files.setPosixFilePermissions(file, rights.get());
      }
    } catch (OutException e) {
      throw e;
    } catch (IOException e) {
      throw OutException.unwritable(file, e);
    }
  }

  /** Empty if there is no file, or if its disk knows no such rights. */
  private static Optional<Set<PosixFilePermission>> rights(Path file) throws IOException {
    try {
      return Files.exists(file)
          ? Optional.of(Files.getPosixFilePermissions(file))
          : Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static OutFolder open(Path file) throws OutException {
    return open(file, new OwnFiles(Map.of(file.getFileName().toString(), ""), Map.of()));
  }

  private static OutFolder open(Path file, OwnFiles own) throws OutException {
    if (isThroughLink(file)) {
      throw OutException.linkedFile(file);
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return OutFolder.open(folder, own, Disk.REAL);
  }

  /** Whether a link stands at the file, or on the way to it as far as the user named it. */
  private static boolean isThroughLink(Path file) {
    for (Path path = file; path != null; path = file.isAbsolute() ? null : path.getParent()) {
      if (Files.isSymbolicLink(path)) {
        return true;
      }
    }
    return false;
  }
}

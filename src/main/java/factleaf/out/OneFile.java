package factleaf.out;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
    if (isThroughLink(file)) {
      throw OutException.linkedFile(file);
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    String name = file.getFileName().toString();
    OwnFiles own = new OwnFiles(Map.of(name, ""), Map.of());
    try (OutFolder out = OutFolder.open(folder, own, Disk.REAL)) {
      Optional<byte[]> there = out.read(name);
      if (there.isPresent()
          && !new String(there.get(), StandardCharsets.ISO_8859_1).contains(mark)) {
        throw OutException.foreignFile(file);
      }
      out.stage(name, bytes);
      out.commit();
    }
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

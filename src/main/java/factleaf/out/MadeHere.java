package factleaf.out;

import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Digests of what builds on this machine wrote to one folder out/. They are kept elsewhere, in the
 * user's cache: whoever edits out/, or commits to it, does not reach them. What cannot be read or
 * written counts as nothing built here.
 */
public final class MadeHere {
  /** Digits of a file's name: so many folders can be told apart, and no more files are kept. */
  private static final int DIGITS = 3;

  private static final long LARGEST = 16 << 20;

  private final Optional<Path> file;
  private final String by;
  private final Set<String> digests;

  private MadeHere(Optional<Path> file, String by, Set<String> digests) {
    this.file = file;
    this.by = by;
    this.digests = digests.contains(by) ? digests : Set.of();
  }

  /**
   * What was made for a folder.
   *
   * @param cache the folder for such files
   * @param by the digest of the program; what another one made does not count
   */
  public static MadeHere of(Path cache, Path out, String by) {
    String name = out.toAbsolutePath().normalize().toString();
    String slot = Digest.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    Path file = cache.resolve("made-" + slot);
    return new MadeHere(Optional.of(file), by, read(file));
  }

  /** For a run that reads and writes none. */
  public static MadeHere nothing() {
    return new MadeHere(Optional.empty(), "", Set.of());
  }

  public boolean has(String digest) {
    return digests.contains(digest);
  }

  /** Remembers these digests and no others. */
  public void keep(Collection<String> made) {
    Set<String> now = new TreeSet<>(made);
    now.add(by);
    if (file.isEmpty() || digests.equals(now)) {
      return;
    }
    Path unfinished = file.get().resolveSibling(file.get().getFileName() + ".new");
    try {
      Files.createDirectories(file.get().getParent());
      Files.write(unfinished, now);
      Files.move(unfinished, file.get(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // the next build makes all again
    }
  }

  private static Set<String> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Files.readString(file, StandardCharsets.ISO_8859_1).lines().collect(Collectors.toSet())
          : Set.of();
    } catch (IOException e) {
      return Set.of();
    }
  }
}

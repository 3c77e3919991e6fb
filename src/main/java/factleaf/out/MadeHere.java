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
 * written is as if nothing had been built here.
 */
public final class MadeHere {
  /** Digits of a file's name: so many folders can be told apart, and no more files are kept. */
  private static final int DIGITS = 3;

  private static final long LARGEST = 16 << 20;

  private final Optional<Path> file;
  private final Set<String> digests;

  private MadeHere(Optional<Path> file, Set<String> digests) {
    this.file = file;
    this.digests = digests;
  }

  /**
   * What was made for a folder.
   *
   * @param cache the folder for such files; empty if there is none
   */
  public static MadeHere of(Optional<Path> cache, Path out) {
    String name = out.toAbsolutePath().normalize().toString();
    String slot = Digest.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    Optional<Path> file = cache.map(folder -> folder.resolve("made-" + slot));
    return new MadeHere(file, file.map(MadeHere::read).orElse(Set.of()));
  }

  /** For a run that reads and writes none. */
  public static MadeHere nothing() {
    return new MadeHere(Optional.empty(), Set.of());
  }

  public boolean has(String digest) {
    return digests.contains(digest);
  }

  /** Remembers these digests and no others. */
  public void keep(Collection<String> now) {
    if (file.isEmpty() || digests.equals(Set.copyOf(now))) {
      return;
    }
    Path unfinished = file.get().resolveSibling(file.get().getFileName() + ".new");
    try {
      Files.createDirectories(file.get().getParent());
      Files.write(unfinished, new TreeSet<>(now));
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

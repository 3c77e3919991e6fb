package factleaf.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's own folders.
 *
 * @param home empty if it is not known
 * @param cache where this machine remembers what it built; empty if nowhere
 */
public record UserFolders(Optional<Path> home, Optional<Path> cache) {
  /** For a run that knows of none. */
  public static final UserFolders NONE = new UserFolders(Optional.empty(), Optional.empty());

  /** Those of this process; the cache is where freedesktop.org's base directories have it. */
  static UserFolders ofProcess() {
    Optional<Path> home = absolute(System.getProperty("user.home"));
    Optional<Path> caches =
        absolute(System.getenv("XDG_CACHE_HOME")).or(() -> home.map(h -> h.resolve(".cache")));
    return new UserFolders(home, caches.map(folder -> folder.resolve("factleaf")));
  }

  private static Optional<Path> absolute(String name) {
    return Optional.ofNullable(name).map(Path::of).filter(Path::isAbsolute);
  }
}

package factleaf.release;

import java.util.List;
import java.util.Optional;

/**
 * The editions of a sheet that were handed out.
 *
 * @param list the earliest first
 */
public record Releases(List<Release> list) {
  /** Editions in any order. */
  public static Releases of(List<Release> releases) {
    return new Releases(releases.stream().sorted(Release.ORDER).toList());
  }

  /** The edition that takes the place of all others; empty if nothing was released. */
  public Optional<Release> current() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  /** The edition of a name, whatever the case of its letters: files may not differ in it alone. */
  public Optional<Release> of(String edition) {
    return list.stream().filter(release -> release.edition().equalsIgnoreCase(edition)).findFirst();
  }
}

package factleaf.text;

import java.nio.file.Path;

/** Paths below a folder, written with {@code /} on every system. */
public final class Slashes {
  private Slashes() {}

  /** The path of a file from a folder that it is in. */
  public static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}

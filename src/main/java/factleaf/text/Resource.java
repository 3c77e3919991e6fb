package factleaf.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come with the program. One that is missing is a fault of the program. */
public final class Resource {
  private Resource() {}

  /**
   * The bytes of a file.
   *
   * @param path from the class that it stands beside
   */
  public static byte[] bytes(Class<?> beside, String path) {
    try (InputStream in = beside.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program has no file " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as text. */
  public static String text(Class<?> beside, String path) {
    return new String(bytes(beside, path), StandardCharsets.UTF_8);
  }
}

package factleaf.report;

import factleaf.diagnostic.Visible;
import factleaf.text.Slashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Names of files as programs look for them: from the folder in which Factleaf runs. */
final class FileName {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

  private FileName() {}

  /** The path below that folder, or else the name as it is. */
  static String shown(String name) {
    return Visible.of(below(name).orElse(name));
  }

  /** The path below that folder, with slashes; empty if the file is elsewhere. */
  static Optional<String> below(String name) {
    try {
      Path working = Path.of("").toAbsolutePath();
      Path file = working.resolve(name).normalize();
      return Optional.of(file)
          .filter(path -> path.startsWith(working))
          .map(path -> Slashes.path(working, path));
    } catch (InvalidPathException e) {
      return Optional.of(name); // it is no file's name on this system
    }
  }

  /** A reference as RFC 3986 has it, relative to that folder if it can be. */
  static String uri(String name) {
    return below(name)
        .map(FileName::encoded)
        .orElseGet(() -> Path.of(name).normalize().toUri().toASCIIString());
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = PLAIN.indexOf(b) >= 0;
      uri.append(plain ? "" + (char) b : String.format(Locale.ROOT, "%%%02X", b));
    }
    return uri.toString();
  }
}

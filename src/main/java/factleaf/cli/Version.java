package factleaf.cli;

import factleaf.build.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down. */
final class Version implements IVersionProvider {
  static String text() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The program that runs.
   *
   * @param added jars with further code
   */
  static Program program(List<Path> added) {
    try {
      URI own = Version.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new Program(text(), Stream.concat(Stream.of(Path.of(own)), added.stream()).toList());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // a class loader made it of a path
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"factleaf " + text()};
  }
}

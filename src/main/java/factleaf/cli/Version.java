package factleaf.cli;

import factleaf.build.Program;
import factleaf.text.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down, and the Java that runs it. */
final class Version implements IVersionProvider {
  static String text() {
    return Resource.text(Version.class, "version.txt").strip();
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
    return new String[] {
      "factleaf " + text(), "Java " + Runtime.version() + " in " + System.getProperty("java.home")
    };
  }
}

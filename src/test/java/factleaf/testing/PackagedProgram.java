package factleaf.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program's jar, started in a process of its own as the launcher starts it. */
public final class PackagedProgram {
  public static final Path JAR = Path.of("target/factleaf.jar").toAbsolutePath();

  /** For runs that end before more pays. */
  public static final List<String> SHORT =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin/java");

  private PackagedProgram() {}

  /**
   * A command that runs it.
   *
   * @param options of Java
   */
  public static List<String> command(List<String> options, List<String> arguments) {
    return Stream.of(
            List.of(JAVA.toString()),
            options,
            List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"),
            List.of("-jar", JAR.toString()),
            arguments)
        .flatMap(List::stream)
        .toList();
  }
}

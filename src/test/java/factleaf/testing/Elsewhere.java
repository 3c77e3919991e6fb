package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import factleaf.testing.Launcher.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program in a process of its own, in another folder. */
public final class Elsewhere {
  private Elsewhere() {}

  /** Runs it with a line of arguments, such as {@code ./factleaf check}. */
  public static Outcome run(Path folder, String line) throws IOException, InterruptedException {
    return java(folder, "factleaf.cli.Main", List.of(line.split(" ")).stream().skip(1));
  }

  /** Runs all lines of a script, as {@link Session} does. */
  public static List<Outcome> session(Path folder, List<String> lines)
      throws IOException, InterruptedException {
    Outcome all = java(folder, Session.class.getName(), lines.stream());
    assertThat(all.exit()).as(all.err()).isZero();
    return List.of(new ObjectMapper().readValue(all.out(), Outcome[].class));
  }

  private static Outcome java(Path folder, String main, Stream<String> arguments)
      throws IOException, InterruptedException {
    return Launcher.run(
        folder,
        Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH")),
        Stream.concat(java(main).stream(), arguments).toList());
  }

  /** What starts a class of the program or of its tests. */
  static List<String> java(String main) {
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:TieredStopAtLevel=1", // it ends before more pays
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classes,
        main);
  }
}

package factleaf.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program in a process of its own, in another folder. */
public final class Elsewhere {
  private Elsewhere() {}

  /** Runs it with a line of arguments, such as {@code ./factleaf check}. */
  public static Launcher.Outcome run(Path folder, String line)
      throws IOException, InterruptedException {
    List<String> words = List.of(line.split(" "));
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                "factleaf.cli.Main"));
    command.addAll(words.subList(1, words.size()));
    return Launcher.run(folder, Map.of("HOME", folder.toString()), command);
  }
}

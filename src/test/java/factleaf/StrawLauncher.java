package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code factleaf} in a folder of its own, with a Java and a Maven of straw. */
abstract class StrawLauncher {
  /** All that the script may use besides the shell. */
  private static final List<String> TOOLS =
      List.of("cat", "find", "head", "mkdir", "readlink", "sed", "touch");

  /** Where the script looks when JAVA_HOME and PATH have nothing; the tests move them. */
  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/lib/jvm/", "/opt/", "/usr/local/", "/Library/");

  @TempDir Path temp;
  Launcher launcher;
  Map<String, String> environment;

  @BeforeEach
  void lay() throws IOException {
    launcher = Launcher.in(temp);
    Path launch = launcher.home().resolve("src/main/dist/launch.sh");
    String script = Files.readString(launch);
    for (String folder : USUAL_FOLDERS) {
      assertThat(script).contains(" " + folder);
      script = script.replace(" " + folder, " " + temp + folder);
    }
    Files.writeString(launch, script);
    for (String tool : TOOLS) {
      Launcher.program(bin().resolve(tool), "exec " + Launcher.onPath(tool) + " \"$@\"\n");
    }
    environment = Map.of("PATH", bin().toString(), "HOME", temp.resolve("me").toString());
    try (Stream<Path> all = Files.walk(launcher.home())) {
      for (Path file : all.toList()) {
        Launcher.age(file, 0);
      }
    }
  }

  Path bin() throws IOException {
    return Files.createDirectories(temp.resolve("bin"));
  }

  /** A jar that is newer than the sources. */
  void upToDate() throws IOException {
    Files.createFile(launcher.jar());
    Launcher.age(launcher.jar(), 1);
  }

  /** A Java that prints its version and what follows the jar. */
  void java(Path bin, String version) throws IOException {
    String number = version.replaceFirst("^(\\d+)$", "$1.0.1");
    Launcher.program(
        bin.resolve("java"),
        """
        if [ "$1" = -version ]; then
          echo 'Picked up JAVA_TOOL_OPTIONS: -Da="version"' >&2
          echo 'openjdk version "%s" 2026-01-20' >&2
          exit
        fi
        printf '%%s\\n' "$@" >'%s/java.called'
        echo 'Java %s'
        while [ "$1" != -jar ]; do shift; done
        shift 2
        [ $# = 0 ] || printf '<%%s>\\n' "$@"
        for last; do :; done
        case ${last-} in exit*) $last ;; esac
        """
            .formatted(number, temp, version));
  }

  /** A Maven that notes its arguments and does this. */
  void mvn(String action) throws IOException {
    Launcher.program(
        bin().resolve("mvn"),
        "printf '%%s\\n' \"$@\" >'%s/mvn.called'\n%s\n".formatted(temp, action));
  }

  List<String> called(String program) throws IOException {
    return Files.readAllLines(temp.resolve(program + ".called"));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code factleaf}: which Java it takes and when it builds, with a Java of straw. */
class LauncherTest {
  /** All that the script may use besides the shell. */
  private static final List<String> TOOLS =
      List.of("cat", "find", "head", "mkdir", "readlink", "sed", "touch");

  /** Where the script looks when JAVA_HOME and PATH have nothing; the tests move them. */
  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/lib/jvm/", "/opt/", "/usr/local/", "/Library/");

  @TempDir private Path temp;
  private Launcher launcher;
  private Map<String, String> environment;

  @BeforeEach
  void lay() throws IOException {
    launcher = Launcher.in(temp);
    String script = Files.readString(launcher.script());
    for (String folder : USUAL_FOLDERS) {
      assertThat(script).contains(" " + folder);
      script = script.replace(" " + folder, " " + temp + folder);
    }
    Files.writeString(launcher.script(), script);
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

  @Test
  void saysWhatToInstallWhereJavaIsTooOld() throws Exception {
    java(bin(), "17.0.2");
    java(temp.resolve("jdk/bin"), "1.8.0_402");
    java(temp.resolve("usr/lib/jvm/java-20/bin"), "20.0.1");

    Outcome run = launcher.run(Launcher.with(environment, "JAVA_HOME", temp + "/jdk"), "check");

    assertThat(run)
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                factleaf: needs Java 21 or newer, and found none in JAVA_HOME, PATH or the usual folders.
                Install a JDK of version 21 or newer (Debian: apt-get install openjdk-21-jdk, where it has one),
                or set JAVA_HOME to its folder.
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "21, 22, 25, 21",
    "17, 22, 25, 22",
    "17, 17, 25, 25",
    "17, 17, 9, none",
    "25-ea, 21, 21, 25-ea",
  })
  void takesJavaHomeThenPathThenAUsualFolder(
      String javaHome, String path, String usual, String taken) throws Exception {
    upToDate();
    java(temp.resolve("jdk/bin"), javaHome);
    java(bin(), path);
    java(temp.resolve("opt/jdk/bin"), usual);

    Outcome run = launcher.run(Launcher.with(environment, "JAVA_HOME", temp + "/jdk"));

    assertThat(run.out()).isEqualTo(taken.equals("none") ? "" : "Java " + taken + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr/lib/jvm/jdk",
        "opt/jdk",
        "usr/local/jdk",
        "me/.sdkman/candidates/java/jdk",
        "Library/Java/JavaVirtualMachines/jdk/Contents/Home"
      })
  void takesTheNewestOfTheUsualFolders(String newest) throws Exception {
    upToDate();
    java(temp.resolve("usr/lib/jvm/a/bin"), "21.0.1");
    java(temp.resolve("opt/z/bin"), "24");
    java(temp.resolve(newest).resolve("bin"), "25.0.1");

    assertThat(launcher.run(environment).out()).isEqualTo("Java 25.0.1\n");
  }

  @Test
  void needsNoHome() throws Exception {
    upToDate();
    java(temp.resolve("opt/jdk/bin"), "21");

    Outcome run = launcher.run(Map.of("PATH", bin().toString()));

    assertThat(run).isEqualTo(new Outcome(0, "Java 21\n", ""));
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    upToDate();
    java(bin(), "21");
    mvn("");
    Files.delete(launcher.source());

    assertThat(launcher.run(environment).exit()).isZero();
    assertThat(called("mvn")).isNotEmpty();
  }

  @Test
  void handsOnItsArgumentsAndTheExitCode() throws Exception {
    upToDate();
    java(bin(), "21");

    Outcome run = launcher.run(environment, "two words", "*", "", "exit 42");

    String arguments = "<two words>\n<*>\n<>\n<exit 42>\n";
    assertThat(run).isEqualTo(new Outcome(42, "Java 21\n" + arguments, ""));
  }

  @Test
  void saysThatPipesAreNoTerminals() throws Exception {
    upToDate();
    java(bin(), "21");

    launcher.run(environment);

    assertThat(called("java")).contains("-Dfactleaf.out=false", "-Dfactleaf.err=false");
  }

  @Test
  void buildsOnFirstUseAndWithoutTests() throws Exception {
    java(bin(), "21");
    mvn("touch target/factleaf.jar");

    Outcome run = launcher.run(environment);

    assertThat(run).isEqualTo(new Outcome(0, "Java 21\n", ""));
    assertThat(called("mvn")).containsExactly("-B", "-q", "-DskipTests", "package");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "src/main/java/Main.java",
        "src/main/resources/a/b.yaml",
        "templates/print.css"
      })
  void buildsAgainOnceAfterAChange(String changed) throws Exception {
    upToDate();
    java(bin(), "21");
    mvn(""); // as Maven does with a jar whose content would be the same
    Path file = launcher.home().resolve(changed);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "changed");
    Launcher.age(file, 2);

    assertThat(launcher.run(environment).exit()).isZero();
    assertThat(called("mvn")).isNotEmpty();
    Files.delete(temp.resolve("mvn.called"));
    assertThat(launcher.run(environment).exit()).isZero();
    assertThat(temp.resolve("mvn.called")).doesNotExist();
  }

  @Test
  void doesNotBuildWithoutAChange() throws Exception {
    upToDate();
    java(bin(), "21");
    mvn("");

    assertThat(launcher.run(environment).exit()).isZero();
    assertThat(temp.resolve("mvn.called")).doesNotExist();
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    java(bin(), "21");
    mvn("echo 'Main.java is broken'; exit 1");

    assertThat(launcher.run(environment))
        .isEqualTo(
            new Outcome(
                3,
                "",
                """
                Main.java is broken
                factleaf: the program could not be built; see above.
                """));
  }

  @Test
  void asksForMavenWhenItMustBuild() throws Exception {
    java(bin(), "21");

    assertThat(launcher.run(environment))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "factleaf: needs Maven to build itself;"
                    + " install it (Debian: apt-get install maven).\n"));
  }

  private Path bin() throws IOException {
    return Files.createDirectories(temp.resolve("bin"));
  }

  /** A jar that is newer than the sources. */
  private void upToDate() throws IOException {
    Files.createFile(launcher.jar());
    Launcher.age(launcher.jar(), 1);
  }

  /** A Java that prints its version and what follows the jar. */
  private void java(Path bin, String version) throws IOException {
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
  private void mvn(String action) throws IOException {
    Launcher.program(
        bin().resolve("mvn"),
        "printf '%%s\\n' \"$@\" >'%s/mvn.called'\n%s\n".formatted(temp, action));
  }

  private List<String> called(String program) throws IOException {
    return Files.readAllLines(temp.resolve(program + ".called"));
  }
}

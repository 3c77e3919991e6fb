package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program among options for the JVM, beside a jar of rules, and with outputs that take
 * nothing. Runs after Maven's package phase.
 */
class LauncherSurroundingsIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String TRACE = "./factleaf trace mg";
  private static final String UNPRINTED = "factleaf: not all could be printed: is the disk full?\n";

  private static final Map<String, String> ENVIRONMENT =
      Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", System.getenv("PATH"));

  @TempDir private static Path temp;
  private static Launcher launcher;
  private static Outcome usual;

  @BeforeAll
  static void lay() throws Exception {
    launcher = Launcher.in(temp);
    Launcher.copy(TARGET.resolve("lib"), launcher.jar().resolveSibling("lib"));
    Files.copy(Builds.EXAMPLE, launcher.home().resolve("facts.yaml"));
    Files.writeString(launcher.home().resolve("bad.yaml"), "factleaf: 2\ntitel: Bad\n");
    Files.copy(TARGET.resolve("factleaf.jar"), launcher.jar());
    Files.createFile(launcher.tried(Runtime.version())); // no training run beside the tests
    usual = launcher.run(ENVIRONMENT, "check", "bad.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_TOOL_OPTIONS, -XX:+UseG1GC",
    "_JAVA_OPTIONS, -Xms512m",
    "JDK_JAVA_OPTIONS, -XX:+Nonsense",
    "FACTLEAF_JAVA_OPTS, -XX:+UseG1GC",
    "FACTLEAF_JAVA_OPTS, -XX:+UseParallelGC -Xms300m",
    "FACTLEAF_JAVA_OPTS, -Xmx300m -Dx=*",
    "FACTLEAF_JAVA_OPTS, -XX:AOTCache=/nonexistent.aot",
    "FACTLEAF_JAVA_OPTS, -XX:SharedArchiveFile=/nonexistent.jsa",
  })
  void worksAsEver(String variable, String options) throws Exception {
    Outcome run = launcher.run(Launcher.with(ENVIRONMENT, variable, options), "check", "bad.yaml");

    assertThat(run).isEqualTo(usual);
    assertThat(run.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+Nonsense",
        "-Xmx1",
        "-Xmx900000g",
        "-Xms2g -Xmx1g",
        "-XX:+UseG1GC -XX:+UseParallelGC",
        "-javaagent:/nonexistent.jar",
        "-Xshare:on -XX:SharedArchiveFile=/nonexistent.jsa",
        "nonsense"
      })
  void saysThatJavaDoesNotStart(String options) throws Exception {
    Outcome run = launcher.run(Launcher.with(ENVIRONMENT, "FACTLEAF_JAVA_OPTS", options), "check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Java does not start with the options in FACTLEAF_JAVA_OPTS");
  }

  @Test
  void saysThatJavaDoesNotStartInSoLittleMemory() throws Exception {
    Outcome run = shell("ulimit -v 400000; " + TRACE);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("in the memory that it may have");
  }

  @ParameterizedTest
  @ValueSource(strings = {TRACE, "./factleaf --version", "./factleaf check --help"})
  void aFullOutputIsAnError(String command) throws Exception {
    for (String full : List.of(" >/dev/full", " >&-")) {
      Outcome run = shell(command + full);

      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err()).endsWith(UNPRINTED);
    }
  }

  @Test
  void aFullErrorOutputIsAnError() throws Exception {
    assertThat(shell("./factleaf verify --snapshots . bad.yaml 2>/dev/full").exit()).isEqualTo(4);
    assertThat(shell("./factleaf check bad.yaml 2>/dev/full").exit()).isEqualTo(4);
    assertThat(shell("./factleaf check bad.yaml 2>&-").exit()).isEqualTo(4);
  }

  @Test
  void whoPrintsNothingNeedsNoOutput() throws Exception {
    assertThat(shell("./factleaf build --quiet --today=" + Builds.TODAY + " >&- 2>&-"))
        .isEqualTo(new Outcome(0, "", ""));
  }

  /** The program starts when its reader is gone. */
  @Test
  void aReaderWhoHasReadEnoughIsNoError() throws Exception {
    Outcome run =
        shell(
            "mkfifo go && { read wait <go; %s; echo $? >code; } | { exec <&-; echo >go; } && cat code"
                .formatted(TRACE));

    assertThat(run.out()).isEqualTo("0\n");
    assertThat(run.err()).doesNotContain(UNPRINTED);
  }

  /** The commands of the page, the program's own among them. */
  @Test
  void rulesInAJarOfTheirOwn() throws Exception {
    Recipe recipe = Recipe.of("A rule in a jar of its own");
    recipe.write(launcher.home(), "house/AsDirected.java");
    recipe.write(launcher.home(), "META-INF/services/factleaf.check.Rule");
    String sheet =
        Files.readString(Builds.EXAMPLE).replace("It calms nerve signals", "Take it as directed");
    Files.writeString(launcher.home().resolve("own.yaml"), sheet);
    String tools = "PATH=\"$JAVA_HOME/bin:$PATH\"; ";
    String commands = String.join(" && ", recipe.commands()).replace("facts.yaml", "own.yaml");
    Outcome run = shell(tools + commands);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("own.yaml:57:26: error: \"as directed\" tells nobody what to do");
  }

  private static Outcome shell(String script) throws Exception {
    return Launcher.run(launcher.home(), ENVIRONMENT, List.of("sh", "-c", script));
  }
}

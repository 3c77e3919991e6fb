package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.StrawJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options the script {@code factleaf} starts the JVM with, by a Java of straw. */
class LauncherOptionsTest {
  private static final Runtime.Version JAVA = Runtime.Version.parse("25.0.3+9-LTS");

  @TempDir private Path temp;
  private Launcher launcher;
  private StrawJdk jdk;
  private Map<String, String> environment;

  /** A source that is newer than the jar, so that a run builds and trains before it goes on. */
  @BeforeEach
  void lay() throws IOException {
    launcher = Launcher.in(temp);
    jdk = new StrawJdk(temp);
    Files.createFile(launcher.jar());
    environment =
        Map.of("JAVA_HOME", temp + "/jdk", "PATH", temp + "/bin:" + System.getenv("PATH"));
    Launcher.program(temp.resolve("bin/mvn"), "");
    Launcher.age(launcher.jar(), 2);
    Launcher.age(launcher.source(), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "build sheet.yaml", "build --out src", "check sheet.yaml"})
  void compilesQuicklyForASheet(String line) throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    launcher.run(environment, line.split(" "));

    assertThat(jdk.lines("options")).contains("-XX:TieredStopAtLevel=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build src", "build --keep-going src", "build --out out src"})
  void compilesWellForAFolder(String line) throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    launcher.run(environment, line.split(" "));

    assertThat(jdk.lines("options")).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void takesMoreOptions() throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    launcher.run(with("-Dx=y  -XX:TieredStopAtLevel=4"));

    assertThat(jdk.lines("options"))
        .contains("-Xmx256m")
        .containsSubsequence(
            "-XX:TieredStopAtLevel=1", "-Dx=y", "-XX:TieredStopAtLevel=4", "-Dfactleaf.out=false");
  }

  @Test
  void splitsOptionsAtBlanksOnly() throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");
    String unlucky = "-Da=* -Db=[f]actleaf '-Dc=$HOME'";

    launcher.run(with(unlucky));

    assertThat(jdk.lines("options")).contains(unlucky.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:+UseG1GC, -XX:+UseSerialGC",
    "-XX:+UseSerialGC -Xms512m, -Xmx256m",
    "-Xmx2g, -Xmx256m",
    "-XX:MaxRAMPercentage=50, -Xmx256m",
    "-XX:InitialHeapSize=1g, -Xmx256m",
  })
  void leavesOutItsOwnOptionWhereTheUserHasOne(String theirs, String ours) throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    launcher.run(with(theirs));

    assertThat(jdk.lines("options")).contains(theirs.split(" ")).doesNotContain(ours);
  }

  @Test
  void makesTheCacheWithTheUsualOptions() throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    launcher.run(with("-XX:+UseG1GC"));

    assertThat(Files.readString(temp.resolve("training")))
        .contains(" -XX:+UseSerialGC ")
        .doesNotContain("G1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
  void doesNotHandOnTheVariablesOfTheJvm(String variable) throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"; env >\"$temp/trained.env\"");

    launcher.run(Launcher.with(environment, variable, "-XX:+UseG1GC"), "check");

    assertThat(Files.readString(temp.resolve("env"))).doesNotContain("G1");
    assertThat(Files.readString(temp.resolve("trained.env"))).doesNotContain("G1");
  }

  /** A JVM that cannot start ends with 1, as findings do. */
  @Test
  void refusesOptionsThatJavaDoesNotStartWith() throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"");

    assertThat(launcher.run(with("-XX:+Nonsense"), "check"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                Unrecognized VM option
                factleaf: Java does not start with the options in FACTLEAF_JAVA_OPTS,\
                 or in the memory that it may have; see above.
                """));
  }

  private Map<String, String> with(String options) {
    return Launcher.with(environment, "FACTLEAF_JAVA_OPTS", options);
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code factleaf}: which Java it takes, and what it hands on. */
class LauncherTest extends StrawLauncher {
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
  void handsOnItsArgumentsAndTheExitCode() throws Exception {
    upToDate();
    java(bin(), "21");

    Outcome run = launcher.run(environment, "two words", "*", "", "exit 42");

    String arguments = "<two words>\n<*>\n<>\n<exit 42>\n";
    assertThat(run).isEqualTo(new Outcome(42, "Java 21\n" + arguments, ""));
  }

  @Test
  void doesNotStartInAFolderThatIsGone() throws Exception {
    upToDate();
    java(bin(), "21");
    Files.createDirectory(temp.resolve("gone"));
    String leave = "cd gone && " + Launcher.onPath("rmdir") + " ../gone; exec ";
    String script = leave + "'" + launcher.script() + "' check";

    Outcome run = Launcher.run(temp, environment, List.of("/bin/sh", "-c", script));

    assertThat(run.err()).endsWith("is no longer there; go to another.\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void saysThatPipesAreNoTerminals() throws Exception {
    upToDate();
    java(bin(), "21");

    launcher.run(environment);

    assertThat(called("java")).contains("-Dfactleaf.out=false", "-Dfactleaf.err=false");
  }
}

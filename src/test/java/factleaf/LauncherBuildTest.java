package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code factleaf}: when it builds the program. */
class LauncherBuildTest extends StrawLauncher {
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
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.UserFolders;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handouts are not written where people keep what they write. */
class OutputPlaceTest {
  private static final Path CASES = Path.of("src/test/resources/findings");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kept",
        "templates",
        "templates/paper",
        "sheets",
        "program",
        "home",
        "home/.."
      })
  void anOutputFolderInWhichPeopleWrite(String name) throws Exception {
    write(temp.resolve("program/main/Main.java"), "class Main {}");
    write(temp.resolve("kept/deep/sources.facts.yaml"), "not: built");
    copy(CASES.resolve("templates"), temp.resolve("templates"));
    Files.createDirectory(temp.resolve("home"));
    write(
        temp.resolve("sheets/facts.yaml"),
        Files.readString(CASES.resolve("good-smallest/facts.yaml")));
    Set<Path> before = state();
    Run run =
        Builds.run(
            new UserFolders(Optional.of(temp.resolve("home")), Optional.empty()),
            "build",
            "--templates",
            temp.resolve("templates").toString(),
            "--today",
            "2026-03-01",
            "--out",
            temp.resolve(name).toString(),
            temp.resolve("sheets").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[out-input]");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "/", "src", "templates", "docs/../templates/parts"})
  void theProjectItself(String out) {
    Run run = Builds.run("build", "--today", Builds.TODAY, "--out", out, Builds.EXAMPLE.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[out-input]");
  }

  private Set<Path> state() throws IOException {
    try (Stream<Path> walk = Files.walk(temp)) {
      return walk.collect(Collectors.toSet());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coverage report is written over an earlier report only. */
class ReportFileTest {
  private static final Path CASES = Path.of("src/test/resources/verify");

  @TempDir Path temp;

  @BeforeEach
  void lay() throws IOException {
    copy(Path.of("src/test/resources/findings/templates"), temp.resolve("templates"));
    copy(CASES.resolve("texts"), temp.resolve("texts"));
    Files.copy(CASES.resolve("good/facts.yaml"), temp.resolve("facts.yaml"));
  }

  @Test
  void anEarlierReportIsReplaced() throws IOException {
    Path report = temp.resolve("my report.html");
    assertThat(report(report)).isEqualTo(report(report));
    assertThat(report).content().contains("Coverage of sources: ");
    assertThat(temp.resolve(".factleaf")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "facts.yaml, out-input",
    "templates/coverage.ftlh, out-input",
    "templates/new.html, out-input",
    "texts/new.html, out-input",
    "notes.txt, out-foreign-file",
    "patient.html, out-foreign-file",
    "folder, out-foreign-file",
    "link.html, out-link",
    "pipe, out-foreign-file"
  })
  void whatElseIsThereStays(String name, String rule) throws Exception {
    Files.writeString(temp.resolve("notes.txt"), "notes of somebody");
    Files.createDirectory(temp.resolve("folder"));
    Path page = temp.resolve("patient.html");
    Files.writeString(page, "<meta name=\"generator\" content=\"Factleaf\"/>");
    report(temp.resolve("report.html"));
    Files.createSymbolicLink(temp.resolve("link.html"), temp.resolve("report.html"));
    assertThat(new ProcessBuilder("mkfifo", temp.resolve("pipe").toString()).start().waitFor())
        .isZero();
    String before = state();
    Run run = report(temp.resolve(name));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith(temp.resolve(name) + ":1:1: error: ").contains("[" + rule);
    assertThat(state()).isEqualTo(before);
  }

  private Run report(Path file) {
    return Builds.run(
        "coverage",
        "--today",
        Builds.TODAY,
        "--templates",
        temp.resolve("templates").toString(),
        "--snapshots",
        temp.resolve("texts").toString(),
        "--report",
        file.toString(),
        temp.resolve("facts.yaml").toString());
  }

  /** Names, and the contents of files. */
  private String state() throws IOException {
    StringBuilder state = new StringBuilder();
    try (Stream<Path> walk = Files.walk(temp)) {
      for (Path path : walk.sorted().toList()) {
        state.append(path).append(Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return state.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}

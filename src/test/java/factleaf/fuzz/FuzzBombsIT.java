package factleaf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worst bombs against the packaged program, in a process with the memory and the time that it
 * may take at most. Runs after Maven's package phase.
 */
class FuzzBombsIT {
  private static final Path JAR = Path.of("target/factleaf.jar");
  private static final Path EXAMPLE = Path.of("src/test/resources/sheets/exampline.facts.yaml");

  /** A limit of the program: the worst file that it reads takes a part of it. */
  private static final String MEMORY = "-Xmx512m";

  /** As ./factleaf starts a single sheet. */
  private static final String COMPILER = "-XX:TieredStopAtLevel=1";

  /**
   * In seconds of all cores together, so that it does not matter what else runs. The limit to keep
   * is ten seconds by the clock; this leaves room for a machine that is half as fast.
   */
  private static final int SECONDS = 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billion laughs",
        "deep lists without end",
        "deep indentation",
        "tab lines",
        "unknown keys",
        "wording of one word",
        "wording of digits",
        "wordings of words",
        "wordings of braces",
        "wordings of placeholders",
        "wordings of missing glyphs",
        "wordings of name of numbers",
        "wordings of numbers",
        "wordings of sentences",
        "wordings of lone surrogates",
        "sections",
        "sources and unknown citations",
        "glossary and hard words"
      })
  void aBombIsRefusedInTime(String name) throws Exception {
    Path err = folder.resolve("err");
    int exit = build(name, err).waitFor();
    assertThat(exit).as(Files.readString(err)).isEqualTo(1);
    assertThat(Files.readString(err)).contains(": error: ").doesNotContain("fault of the program");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** One paragraph of 300,000 characters. */
  @Test
  void aBombThatIsASheetIsBuiltInTime() throws Exception {
    Path err = folder.resolve("err");
    int exit = build("reviewers", err).waitFor();
    assertThat(exit).as(Files.readString(err)).isZero();
    assertThat(folder.resolve("out/exampline/patient.pdf")).exists();
  }

  private Process build(String bomb, Path err) throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, Bombs.all().get(bomb).apply(Files.readString(EXAMPLE)));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            "/bin/sh",
            "-c",
            "ulimit -t " + SECONDS + "; exec \"$@\"",
            "sh",
            java,
            MEMORY,
            COMPILER,
            "-jar",
            JAR.toString(),
            "build",
            "--today",
            "2026-03-02",
            "--out",
            folder.resolve("out").toString(),
            sheet.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }
}

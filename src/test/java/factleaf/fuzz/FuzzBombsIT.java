package factleaf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worst bombs against the packaged program, in a process with the memory that it may take at
 * most, and a limit to its work. Runs after Maven's package phase.
 */
class FuzzBombsIT {
  private static final Path JAR = Path.of("target/factleaf.jar");
  private static final Path EXAMPLE = Path.of("src/test/resources/sheets/exampline.facts.yaml");

  /** A limit of the program: the worst file that it reads takes a part of it. */
  private static final String MEMORY = "-Xmx512m";

  /** As ./factleaf starts a single sheet. */
  private static final String COMPILER = "-XX:TieredStopAtLevel=1";

  /** Bytes that the program asks for in a run, of which most are free again soon. */
  private static final long WORK = 8L << 30;

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
        "key of stacked marks",
        "sections",
        "sources and unknown citations",
        "glossary and hard words"
      })
  void aBombIsRefusedWithLittleWork(String name) throws Exception {
    Path err = folder.resolve("err");
    int exit = build(Bombs.all().get(name), err).waitFor();
    assertThat(exit).as(Files.readString(err)).isEqualTo(1);
    assertThat(Files.readString(err)).contains(": error: ").doesNotContain("fault of the program");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(work()).isLessThan(WORK);
  }

  /** The audit names thousands of signers in one list. */
  @Test
  void aSheetOfManySignersIsBuilt() throws Exception {
    Path err = folder.resolve("err");
    String signer =
        "  - {by: A, role: b, on: 2026-03-02, entries: {x: {wordings: 0123456789abcdef}}}\n";
    Files.writeString(
        Files.createDirectory(folder.resolve("reviews")).resolve("exampline.yaml"),
        "factleaf: 2\nsignatures:\n" + signer.repeat(3_000));
    int exit = build(UnaryOperator.identity(), err, "--handout", "audit").waitFor();
    assertThat(exit).as(Files.readString(err)).isZero();
    assertThat(folder.resolve("out/exampline/audit.pdf")).exists();
    assertThat(work()).isLessThan(WORK);
  }

  private long work() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("work")));
  }

  private Process build(UnaryOperator<String> bomb, Path err, String... options)
      throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, bomb.apply(Files.readString(EXAMPLE)));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> given =
        List.of(
            java,
            MEMORY,
            COMPILER,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            JAR + File.pathSeparator + Path.of("target/test-classes"),
            "factleaf.fuzz.Measured",
            folder.resolve("work").toString(),
            "build",
            "--today",
            "2026-03-02",
            "--out",
            folder.resolve("out").toString(),
            sheet.toString());
    List<String> command = new ArrayList<>(given);
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }
}

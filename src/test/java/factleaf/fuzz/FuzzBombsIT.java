package factleaf.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worst bombs against the packaged program, one after another in a process with the memory that
 * it may take at most, and a limit to the work of each. Runs after Maven's package phase.
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

  private static Process process;
  private static BufferedWriter to;
  private static BufferedReader from;

  @TempDir private Path folder;

  /** How a run ended. */
  private record Outcome(int exit, String err, long work) {}

  @BeforeAll
  static void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                COMPILER,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                JAR + File.pathSeparator + Path.of("target/test-classes"),
                "factleaf.fuzz.Measured")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    to = process.outputWriter(UTF_8);
    from = process.inputReader(UTF_8);
  }

  @AfterAll
  static void end() throws IOException {
    to.close();
    process.destroy();
  }

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
    Outcome outcome = build(Bombs.all().get(name));
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.err()).contains(": error: ").doesNotContain("fault of the program");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(outcome.work()).isLessThan(WORK);
  }

  /** The audit names thousands of signers in one list. */
  @Test
  void aSheetOfManySignersIsBuilt() throws Exception {
    String signer =
        "  - {by: A, role: b, on: 2026-03-02, entries: {x: {wordings: 0123456789abcdef}}}\n";
    Files.writeString(
        Files.createDirectory(folder.resolve("reviews")).resolve("exampline.yaml"),
        "factleaf: 2\nsignatures:\n" + signer.repeat(3_000));
    Outcome outcome = build(UnaryOperator.identity(), "--handout", "audit");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(folder.resolve("out/exampline/audit.pdf")).exists();
    assertThat(outcome.work()).isLessThan(WORK);
  }

  private Outcome build(UnaryOperator<String> bomb, String... options) throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    Path err = folder.resolve("err");
    Files.writeString(sheet, bomb.apply(Files.readString(EXAMPLE)));
    List<String> words =
        new ArrayList<>(List.of(err.toString(), "build", "--today", "2026-03-02", "--out"));
    words.addAll(List.of(folder.resolve("out").toString(), sheet.toString()));
    words.addAll(List.of(options));
    to.write(String.join("\t", words) + "\n");
    to.flush();
    String line = from.readLine();
    assertThat(line).as("the process did not end").isNotNull();
    String[] answer = line.split("\t");
    return new Outcome(
        Integer.parseInt(answer[0]), Files.readString(err), Long.parseLong(answer[1]));
  }
}

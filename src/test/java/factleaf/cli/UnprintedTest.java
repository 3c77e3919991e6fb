package factleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What had to be printed and could not be is an error of every command. */
class UnprintedTest {
  private static final String UNPRINTED =
      "factleaf: not all could be printed: is the disk full?" + System.lineSeparator();
  private static final String UNCHECKED =
      "not checked: citations against sources (factleaf verify), layout of pages, and the pages of"
          + " what has errors"
          + System.lineSeparator();
  private static final String FULL = "No space left on device";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream sound = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "trace mg --file SHEET",
        "check --today DAY SHEET",
        "build --today DAY --out FOLDER SHEET",
        "generate-sample --sheets 1 FOLDER",
        "build --help",
        "check --help",
        "trace --help",
        "verify --help",
        "coverage --help",
        "generate-sample --help"
      })
  void aFullOutputIsAnError(String line) {
    assertThat(run(line, failing(FULL), sound)).isEqualTo(4);
    assertThat(printed()).endsWith(UNPRINTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check nothing.yaml", "build --nonsense", ""})
  void aFullErrorOutputIsAnError(String line) {
    assertThat(run(line, sound, failing(FULL))).isEqualTo(4);
    assertThat(printed()).isEqualTo(line.startsWith("check") ? UNCHECKED : "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "trace mg --file SHEET"})
  void aReaderWhoHasReadEnoughIsNoError(String line) {
    assertThat(run(line, failing("Broken pipe"), sound)).isZero();
    assertThat(printed()).doesNotContain(UNPRINTED);
  }

  @Test
  void findingsNeedAReaderForTheirExitCodeNoLonger() {
    assertThat(run("check nothing.yaml", sound, failing("Broken pipe"))).isEqualTo(1);
  }

  private int run(String line, PrintStream out, PrintStream err) {
    String[] arguments =
        line.replace("DAY", Builds.TODAY)
            .replace("SHEET", Builds.EXAMPLE.toString())
            .replace("FOLDER", folder.resolve("new").toString())
            .split(" ");
    return Main.run(
        line.isEmpty() ? new String[0] : arguments,
        new Terminal(out, err, true, false, false, () -> 0));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream failing(String why) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    return new PrintStream(new PipeStream(full), true, StandardCharsets.UTF_8);
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of sheets with one in it that cannot be read, for whoever runs the tests: its path is
 * longer than paths may be.
 */
class DeepFolderTest {
  private static final String NAME = "d".repeat(200);
  private static final int DEPTH = 30;

  @TempDir private Path folder;

  @BeforeEach
  void dig() throws Exception {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
    shell("for i in $(seq " + DEPTH + "); do mkdir " + NAME + " && cd -P " + NAME + "; done");
  }

  /** Java cannot delete what it cannot reach. */
  @AfterEach
  void fill() throws Exception {
    shell("rm -r " + NAME);
  }

  @Test
  void aFolderThatCannotBeReadIsAnError() {
    Path out = folder.resolve("out");
    Builds.Run run =
        Builds.run("build", "--today", Builds.TODAY, "--out", out.toString(), folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(NAME + ":1:1: error: the folder cannot be read  [file-unreadable]")
        .endsWith("1 error, 0 warnings\n");
    assertThat(out).doesNotExist();
  }

  private void shell(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}

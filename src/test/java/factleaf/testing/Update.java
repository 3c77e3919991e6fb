package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files: compared in a normal run, rewritten by {@code mvn verify -Dupdate}. */
public final class Update {
  /** Whether this run rewrites expected files. */
  public static final boolean ON = !System.getProperty("update", "false").equals("false");

  private Update() {}

  /** Compares a text with an expected file, or writes the file. */
  public static void compare(Path expected, String actual) throws IOException {
    if (ON) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
    assertThat(expected).as("run mvn verify -Dupdate to write it").exists();
    assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
  }
}

package factleaf.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import factleaf.testing.Launcher.Outcome;
import factleaf.text.InputDisk;
import factleaf.text.PipedDisk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs lines of a shell script one after another, and prints as JSON how each ended. The program,
 * also behind a pipe, runs in this process, which has started only once; all else in a shell.
 */
final class Session {
  private static final String NAME = "factleaf ";

  private Session() {}

  public static void main(String[] lines) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (String line : lines) {
      int start = line.startsWith(NAME) ? 0 : line.indexOf(" | " + NAME) + 3;
      outcomes.add(start == 2 ? shell(line) : program(line, start));
    }
    System.out.println(new ObjectMapper().writeValueAsString(outcomes));
  }

  private static Outcome program(String line, int start) throws Exception {
    String input = start == 0 ? "" : shell(line.substring(0, start - 3)).out();
    String words = line.substring(start + NAME.length()).replaceFirst(" +#.*", "");
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Builds.Run run = Builds.run(new PipedDisk(InputDisk.REAL, in), words.split(" "));
    return new Outcome(run.exitCode(), run.out(), run.err());
  }

  private static Outcome shell(String line) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, "");
  }
}

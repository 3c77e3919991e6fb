package factleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process of its own, measured from outside.
 *
 * @param folder where it runs
 * @param environment added to this process's own
 */
record Command(Path folder, Map<String, String> environment, List<String> words) {
  private static final String GNU_TIME = "/usr/bin/time";

  /**
   * One finished run.
   *
   * @param seconds wall time, start of the process included
   * @param peakMegabytes largest resident size of the process, in units of 10^6 bytes
   * @param output standard output and standard error
   */
  record Run(int exit, double seconds, double peakMegabytes, String output) {}

  static Command in(Path folder, String... words) {
    return new Command(folder, Map.of(), List.of(words));
  }

  Command with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Command(folder, more, words);
  }

  /** Runs it; an exit code other than 0 is an error, because then the time means nothing. */
  Run run() throws IOException, InterruptedException {
    Run run = tryRun();
    if (run.exit() != 0) {
      throw new IOException(
          "exit " + run.exit() + " from: " + String.join(" ", words) + "\n" + run.output());
    }
    return run;
  }

  Run tryRun() throws IOException, InterruptedException {
    Path output = Files.createTempFile("bench", ".out");
    Path peak = Files.createTempFile("bench", ".peak");
    try {
      List<String> timed =
          new ArrayList<>(List.of(GNU_TIME, "-f", "%M", "-o", peak.toString(), "--"));
      timed.addAll(words);
      ProcessBuilder builder =
          new ProcessBuilder(timed)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      int exit = builder.start().waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Run(exit, seconds, megabytes(peak), Files.readString(output));
    } finally {
      Files.delete(output);
      Files.delete(peak);
    }
  }

  /** GNU time writes a line about a failed command before the figure, which is in KiB. */
  private static double megabytes(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return Long.parseLong(text.substring(text.lastIndexOf('\n') + 1)) * 1024 / 1e6;
  }
}

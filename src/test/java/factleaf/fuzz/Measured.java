package factleaf.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import factleaf.cli.Main;
import factleaf.cli.Terminal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * The program, run again and again, and after each run how many bytes all its threads asked for: a
 * measure of work that is the same on every machine, however busy.
 */
final class Measured {
  private Measured() {}

  /**
   * Takes a run from each line: a file for what is said, and the arguments, with tabs between them.
   * Answers with the exit code and the bytes.
   */
  public static void main(String[] none) throws Exception {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split("\t");
      long before = allocated();
      try (PrintStream err = new PrintStream(words[0], UTF_8)) {
        String[] arguments = Arrays.copyOfRange(words, 1, words.length);
        int exit = Main.run(arguments, Terminal.plain(nowhere, err));
        System.out.println(exit + "\t" + (allocated() - before));
      }
    }
  }

  /** By all threads since the start, those too that have ended. In bytes. */
  static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
  }
}

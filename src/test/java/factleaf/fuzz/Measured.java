package factleaf.fuzz;

import com.sun.management.ThreadMXBean;
import factleaf.cli.Main;
import factleaf.cli.Terminal;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The program, and behind it a note of how many bytes all its threads asked for: a measure of work
 * that is the same on every machine, however busy.
 */
final class Measured {
  private Measured() {}

  /** The first argument names the file for the note, the others are those of the program. */
  public static void main(String[] args) throws Exception {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exit = Main.run(Arrays.copyOfRange(args, 1, args.length), Terminal.plain(nowhere, err));
    Files.writeString(Path.of(args[0]), Long.toString(allocated()));
    System.exit(exit);
  }

  /** By all threads since the start, those too that have ended. In bytes. */
  static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
  }
}

package factleaf.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Where a run prints.
 *
 * @param out results
 * @param err findings and messages
 * @param talkative whether a person reads {@code out}, who wants to know what was done
 * @param colour whether findings are coloured
 * @param progress whether {@code err} is a terminal, where a bar can move
 * @param clock counts nanoseconds, for what a long build says of its progress
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean talkative,
    boolean colour,
    boolean progress,
    LongSupplier clock) {
  /** For a caller that wants results only: plain, silent if all is well, and without a clock. */
  public static Terminal plain(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, false, false, () -> 0);
  }

  /** The same, but results go where messages go: the output is for a program alone. */
  Terminal aside() {
    return new Terminal(err, err, false, colour, progress, clock);
  }

  /**
   * For this process. The launcher says in system properties whether its streams are terminals;
   * NO_COLOR (no-color.org) turns colours off.
   */
  static Terminal ofProcess(PrintStream out, PrintStream err) {
    String noColour = System.getenv("NO_COLOR");
    boolean plain = noColour != null && !noColour.isEmpty();
    boolean terminal = Boolean.getBoolean("factleaf.err");
    return new Terminal(
        out,
        err,
        Boolean.getBoolean("factleaf.out"),
        terminal && !plain,
        terminal,
        System::nanoTime);
  }
}

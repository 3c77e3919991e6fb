package factleaf.cli;

import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How far a build has come: on a terminal a bar with rate and time left, once it has taken a
 * second; in a log a line every ten seconds.
 */
final class ProgressBar implements IntConsumer {
  private static final int WIDTH = 30;
  private static final long SECOND = 1_000_000_000L;
  private static final long BAR_EVERY = SECOND / 10;
  private static final long LINE_EVERY = 10 * SECOND;

  private final Terminal terminal;
  private final int total;
  private final long start;
  private long next;
  private boolean shown;

  /** Takes the number of sheets. */
  ProgressBar(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
    this.start = terminal.clock().getAsLong();
    this.next = start + (terminal.progress() ? SECOND : LINE_EVERY);
  }

  @Override
  public void accept(int sheets) {
    long now = terminal.clock().getAsLong();
    if (now - next < 0 || sheets == total) {
      return; // what follows says that all is done
    }
    next = now + (terminal.progress() ? BAR_EVERY : LINE_EVERY);
    shown = true;
    String text = text(sheets, total, (now - start) / (double) SECOND);
    if (terminal.progress()) {
      int full = (int) ((long) WIDTH * sheets / total);
      terminal
          .err()
          .print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + text + "\u001b[K");
      terminal.err().flush();
    } else {
      terminal.err().println(text);
    }
  }

  /** Takes the bar away. */
  void finish() {
    if (terminal.progress() && shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }

  static String text(int sheets, int total, double seconds) {
    double rate = sheets / Math.max(seconds, 0.001);
    long left = Math.round((total - sheets) / rate);
    return String.format(
        Locale.ROOT, "%d of %d sheets, %.0f a second, %d s left", sheets, total, rate, left);
  }
}

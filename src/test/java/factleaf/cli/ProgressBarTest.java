package factleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a build says of how far it has come, by a clock that the test moves. */
class ProgressBarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void tellsRateAndTimeLeft() {
    assertThat(ProgressBar.text(250, 1000, 5))
        .isEqualTo("250 of 1000 sheets, 50 a second, 15 s left");
    assertThat(ProgressBar.text(999, 1000, 20))
        .isEqualTo("999 of 1000 sheets, 50 a second, 0 s left");
  }

  @Test
  void shortWorkShowsNothing() {
    ProgressBar bar = bar(true, 2);
    pass(Duration.ofMillis(999));
    bar.accept(1);
    pass(Duration.ofMinutes(1));
    bar.accept(2);
    bar.finish();
    assertThat(printed()).isEmpty();
  }

  @Test
  void onATerminalABarComesAfterASecondAndGoes() {
    ProgressBar bar = bar(true, 4);
    pass(Duration.ofSeconds(1));
    bar.accept(1);
    bar.accept(2); // in the same moment
    bar.finish();
    assertThat(printed())
        .isEqualTo(
            "\r"
                + "[#######                       ] 1 of 4 sheets, 1 a second, 3 s left\u001b[K\r"
                + "\u001b[K");
  }

  @Test
  void inALogALineComesAllTenSeconds() {
    ProgressBar bar = bar(false, 100);
    for (int second = 1; second <= 25; second++) {
      pass(Duration.ofSeconds(1));
      bar.accept(second);
    }
    bar.finish();
    assertThat(printed().lines())
        .containsExactly(
            "10 of 100 sheets, 1 a second, 90 s left", "20 of 100 sheets, 1 a second, 80 s left");
  }

  private ProgressBar bar(boolean terminal, int sheets) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ProgressBar(
        new Terminal(stream, stream, false, false, terminal, clock::get), sheets);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

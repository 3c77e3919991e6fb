package factleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a build says of how far it has come. */
class ProgressBarTest {
  @Test
  void tellsRateAndTimeLeft() {
    assertThat(ProgressBar.text(250, 1000, 5))
        .isEqualTo("250 of 1000 sheets, 50 a second, 15 s left");
    assertThat(ProgressBar.text(999, 1000, 20))
        .isEqualTo("999 of 1000 sheets, 50 a second, 0 s left");
  }

  @Test
  void shortWorkShowsNothing() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ProgressBar bar = new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8), true, 2);
    bar.done(1);
    bar.done(2);
    bar.finish();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}

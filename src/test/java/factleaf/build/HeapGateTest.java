package factleaf.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeapGateTest {
  private static final int SHEETS = 12;

  /** Room for four small sheets, or for one of the largest. */
  private static final HeapGate GATE = new HeapGate(128L << 20);

  @Test
  void smallSheetsGoTogether() throws Exception {
    assertThat(most(100)).isEqualTo(4);
  }

  @Test
  void aLargeSheetGoesAlone() throws Exception {
    assertThat(most(1 << 20)).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotReadIsSmall() throws Exception {
    assertThat(most(0)).isEqualTo(4);
  }

  /** How many of twelve sheets of one file are made at once; in the end all twelve are. */
  private static int most(long size) throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger made = new AtomicInteger();
    CountDownLatch hold = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      threads.add(Thread.ofPlatform().daemon().start(() -> pass(size, inside, hold, made)));
    }
    while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait(); // until each is held inside or stands before the gate
    }
    int most = inside.get();
    hold.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(made).hasValue(SHEETS);
    return most;
  }

  private static void pass(
      long size, AtomicInteger inside, CountDownLatch hold, AtomicInteger made) {
    try {
      GATE.pass(
          size,
          () -> {
            inside.incrementAndGet();
            await(hold);
            return made.incrementAndGet();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

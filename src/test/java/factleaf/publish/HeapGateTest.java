package factleaf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapGateTest {
  /** Room for four small sheets, or for one of the largest. */
  private static final HeapGate GATE = new HeapGate(128L << 20);

  @TempDir private Path folder;

  @Test
  void smallSheetsGoTogether() throws Exception {
    assertThat(most(file("small", 100))).isEqualTo(4);
  }

  @Test
  void aLargeSheetGoesAlone() throws Exception {
    assertThat(most(file("large", 2_000_000))).isEqualTo(1);
  }

  @Test
  void aMissingFileIsSmall() throws Exception {
    assertThat(most(folder.resolve("missing"))).isEqualTo(4);
  }

  /** How many of twelve sheets of one file are made at once; each waits a while for others. */
  private static int most(Path file) throws Exception {
    SheetFile sheet = new SheetFile(file, "", file.getParent(), new SourceFiles());
    AtomicInteger inside = new AtomicInteger();
    List<Future<Integer>> seen = new ArrayList<>();
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 12; i++) {
        seen.add(pool.submit(() -> GATE.pass(sheet, s -> count(inside))));
      }
    }
    int most = 0;
    for (Future<Integer> future : seen) {
      most = Math.max(most, future.get());
    }
    return most;
  }

  private static int count(AtomicInteger inside) {
    int now = inside.incrementAndGet();
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    inside.decrementAndGet();
    return now;
  }

  private Path file(String name, int size) throws Exception {
    return Files.write(folder.resolve(name), new byte[size]);
  }
}

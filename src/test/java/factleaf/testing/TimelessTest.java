package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No verdict of a test depends on time: none sleeps, waits by the clock, or reads it. */
class TimelessTest {
  /** By full name with parameters, or the beginning of it. */
  private static final List<String> TIME =
      List.of(
          "java.lang.Process.waitFor(long",
          "java.lang.Process.waitFor(java.time.Duration",
          "java.lang.System.currentTimeMillis(",
          "java.lang.System.nanoTime(",
          "java.lang.Thread.join(long",
          "java.lang.Thread.join(java.time.Duration",
          "java.lang.Thread.sleep(",
          "java.lang.management.ThreadMXBean.getCurrentThreadCpuTime(",
          "java.lang.management.ThreadMXBean.getThreadCpuTime(",
          "com.sun.management.OperatingSystemMXBean.getProcessCpuTime(",
          "java.nio.file.WatchService.poll(",
          "java.time.Clock.system",
          "java.time.Instant.now(",
          "java.time.LocalDate.now(",
          "java.time.LocalDateTime.now(",
          "java.time.ZonedDateTime.now(",
          "java.util.Date.<init>()",
          "java.util.concurrent.BlockingQueue.poll(long",
          "java.util.concurrent.CompletableFuture.get(long",
          "java.util.concurrent.CountDownLatch.await(long",
          "java.util.concurrent.CyclicBarrier.await(long",
          "java.util.concurrent.ExecutorService.awaitTermination(",
          "java.util.concurrent.Future.get(long",
          "java.util.concurrent.TimeUnit.sleep(",
          "org.junit.jupiter.api.Assertions.assertTimeout",
          "org.junit.jupiter.api.Timeout.",
          "org.openqa.selenium.support.ui.WebDriverWait");

  /**
   * Two kill or edit at moments by the clock, whichever these are; the other says how long
   * thousands of runs took, and which of them does not end.
   */
  private static final Set<String> EXEMPT =
      Set.of("factleaf.EditedProcessIT", "factleaf.KilledProcessIT", "factleaf.fuzz.FuzzTest");

  @Test
  void noTestDependsOnTime() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages("factleaf")
                    .stream()
                    .filter(c -> EXEMPT.stream().noneMatch(c.getName()::startsWith))
                    .flatMap(TimelessTest::uses)
                    .filter(use -> TIME.stream().anyMatch(use::contains)))
        .isEmpty();
  }

  private static Stream<String> uses(JavaClass test) {
    return Stream.concat(
        test.getAccessesFromSelf().stream()
            .map(a -> test.getName() + ": " + a.getTarget().getFullName()),
        test.getDirectDependenciesFromSelf().stream()
            .map(d -> test.getName() + ": " + d.getTargetClass().getName() + "."));
  }
}

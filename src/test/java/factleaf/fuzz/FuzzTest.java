package factleaf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import factleaf.fuzz.Mutant.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken input of every sort. {@code -Dfuzz.mutants=} says how many, {@code -Dfuzz.seed=} which,
 * {@code -Dfuzz.first=} from which number on, {@code -Dfuzz.only=} one alone, {@code
 * -Dfuzz.targets=} of which kinds, or {@code all}; CONTRIBUTING.md says how to replay a failure.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261122);
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 200);
  private static final int FIRST = Integer.getInteger("fuzz.first", 0);
  private static final int ONLY = Integer.getInteger("fuzz.only", -1);

  private static final Set<Target> TARGETS = targets(System.getProperty("fuzz.targets", ""));
  private static final Path KEPT = Path.of("target/fuzz");

  /** Bytes that the program asks for in a run, of which most are free again soon. */
  private static final long WORK = 8L << 30;

  /** What takes longer does not end, on any machine. */
  private static final Duration ENDLESS = Duration.ofSeconds(Long.getLong("fuzz.endless", 1_200));

  /** After so many mutants a long run says how far it is. */
  private static final int PROGRESS = 500;

  /** A run of thousands stops after so many failures. */
  private static final int ENOUGH = Integer.getInteger("fuzz.enough", 25);

  @TempDir private Path folder;
  private final ExecutorService runner = Executors.newSingleThreadExecutor(FuzzTest::thread);
  private final ByteArrayOutputStream strayed = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;
  private final List<String> failures = new ArrayList<>();
  private int sound;
  private Duration slowest = Duration.ZERO;
  private String slowestMutant = "none";
  private long mostHeap;

  @BeforeEach
  void catchWhatLibrariesPrint() {
    System.setErr(new PrintStream(strayed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setErr(standardError);
    runner.shutdownNow();
  }

  @Test
  void nothingBreaksTheProgram() throws Exception {
    int first = ONLY < 0 ? FIRST : ONLY;
    int end = ONLY < 0 ? MUTANTS : ONLY + 1;
    System.out.printf(Locale.ROOT, "fuzz: seed %d, mutants %d to %d%n", SEED, first, end - 1);
    Workbench bench = new Workbench(folder.toRealPath());
    Mutants mutants = new Mutants(SEED, bench.originals());
    long begin = System.nanoTime();
    int done = 0;
    for (int i = first; i < end && failures.size() < ENOUGH; i++) {
      Mutant mutant = mutants.get(i);
      if (!TARGETS.contains(mutant.target())) {
        continue;
      }
      judge(mutant, bench);
      done++;
      if (done % PROGRESS == 0) {
        report(done, begin);
      }
    }
    report(done, begin);
    assertThat(failures).as("seed %d; inputs are in %s", SEED, KEPT).isEmpty();
  }

  private void report(int done, long begin) {
    System.out.printf(
        Locale.ROOT,
        "fuzz: %d mutants in %d s, %d of them without errors; slowest %d ms of processor time, %s;"
            + " most heap in use after a collection %d MB; failures %d%n",
        done,
        (System.nanoTime() - begin) / 1_000_000_000,
        sound,
        slowest.toMillis(),
        slowestMutant,
        mostHeap >> 20,
        failures.size());
  }

  private void judge(Mutant mutant, Workbench bench) throws Exception {
    List<String> wrong = new ArrayList<>();
    Duration begin = processorTime();
    long allocated = Measured.allocated();
    var run = runner.submit(() -> bench.run(mutant));
    try {
      Project.Outcome outcome = run.get(ENDLESS.toSeconds(), TimeUnit.SECONDS);
      Duration taken = processorTime().minus(begin);
      note(mutant, outcome, taken);
      if (Measured.allocated() - allocated > WORK) {
        wrong.add("asked for more than " + WORK + " bytes");
      }
      wrong.addAll(Verdict.on(mutant, outcome, bench));
    } catch (TimeoutException e) {
      keep(mutant, List.of("still running after " + ENDLESS + stack()));
      throw new AssertionError("seed " + SEED + ": " + failures, e);
    } catch (ExecutionException e) {
      wrong.add("threw " + e.getCause());
    }
    String printed = strayed.toString(StandardCharsets.UTF_8);
    strayed.reset();
    if (!printed.isEmpty()) {
      wrong.add("printed behind our back: " + printed);
    }
    if (!wrong.isEmpty()) {
      keep(mutant, wrong);
    }
    bench.restore(mutant);
  }

  private void note(Mutant mutant, Project.Outcome outcome, Duration taken) {
    sound += outcome.exitCode() == 0 ? 1 : 0;
    mostHeap = Math.max(mostHeap, heap());
    if (taken.compareTo(slowest) > 0) {
      slowest = taken;
      slowestMutant = mutant.toString();
    }
  }

  private void keep(Mutant mutant, List<String> wrong) throws IOException {
    failures.add(mutant + ": " + String.join("; ", wrong));
    Files.createDirectories(KEPT);
    String name =
        SEED + "-" + mutant.number() + "-" + mutant.target().name().toLowerCase(Locale.ROOT);
    Files.write(KEPT.resolve(name), mutant.bytes());
    Files.writeString(KEPT.resolve(name + ".txt"), failures.getLast() + "\n");
  }

  /** The kinds of a list with commas, or {@code all}; without a list all. */
  private static Set<Target> targets(String names) {
    return switch (names) {
      case "", "all" -> EnumSet.allOf(Target.class);
      default -> Stream.of(names.split(",")).map(Target::valueOf).collect(Collectors.toSet());
    };
  }

  private static String stack() {
    StringBuilder stack = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      if (Stream.of(thread.getValue()).anyMatch(f -> f.getClassName().startsWith("factleaf."))) {
        stack.append("\n").append(thread.getKey().getName());
        List.of(thread.getValue()).forEach(frame -> stack.append("\n  ").append(frame));
      }
    }
    return stack.toString();
  }

  /** What the heap held after the last collection of each of its parts, in bytes. */
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getCollectionUsage() != null)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  private static Duration processorTime() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Duration.ofNanos(system.getProcessCpuTime());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fuzz");
    thread.setDaemon(true);
    return thread;
  }
}

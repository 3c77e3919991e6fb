package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program is killed while it builds, gets no room, and meets another build. Runs after
 * Maven's package phase; {@code mvn -P kill verify} kills more often.
 */
class KilledProcessIT extends TwoEditions {
  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final long SEED = Long.getLong("seed", 1L);

  /** Sheets in whose folders all files are Factleaf's, so that they change in one step. */
  private static final List<String> WHOLE =
      Runtime.version().feature() >= 22 ? List.of("other", "third", "fourth") : List.of();

  /** How long after the sign that it waits for a kill comes at the latest. */
  private static final long STAGING = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long MOVING = TimeUnit.MILLISECONDS.toNanos(4);

  @Test
  void killed() throws Exception {
    System.out.println("KilledProcessIT: " + KILLS + " kills, seed " + SEED);
    Random random = new Random(SEED);
    Map<String, Map<String, String>> editions = new TreeMap<>();
    editions.put("old", editionAlone("old"));
    editions.put("new", editionAlone("new"));
    long began = System.nanoTime();
    assertThat(start("old").waitFor()).isZero();
    long duration = System.nanoTime() - began;
    Map<String, String> others =
        Map.of("readme.txt", "not ours", "drug/notes.html", "not ours either");
    for (Map.Entry<String, String> other : others.entrySet()) {
      Files.writeString(out.resolve(other.getKey()), other.getValue());
    }
    editions.values().forEach(edition -> edition.putAll(others));
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i < KILLS; i++) {
      String before = i % 2 == 0 ? "old" : "new";
      String after = i % 2 == 0 ? "new" : "old";
      kill(after, random, duration);
      String state = state(editions.get(before), editions.get(after));
      found.merge(state, 1, Integer::sum);
      build(after);
      assertThat(contents(out)).as("after kill " + i).isEqualTo(editions.get(after));
    }
    System.out.println("KilledProcessIT: after the kills: " + found);
  }

  /** By SIGTERM, as SIGINT is: it completes a commit or clears away what it staged. */
  @ParameterizedTest
  @ValueSource(strings = {".factleaf/new", ".factleaf/new/manifest.json"})
  void toldToEnd(String sign) throws Exception {
    Map<String, String> before = editionAlone("old");
    Map<String, String> after = editionAlone("new");
    build("old");
    Process process = start("new");
    killAfter(sign, 0, process);
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(out.resolve(".factleaf")).doesNotExist();
    assertThat(List.of(before, after)).contains(contents(out));
  }

  /** A limit to the size of files, which the operating system keeps as it does that of a disk. */
  @Test
  void noRoom() throws Exception {
    build("old");
    Map<String, String> before = contents(out);
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"));
    command.addAll(command("new"));
    Outcome run = Launcher.run(temp, environment(), command);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(":1:1: error: the handouts cannot be written: File too large  [out-unwritable]");
    assertThat(contents(out)).isEqualTo(before);
  }

  @Test
  void besideAnotherBuild() throws Exception {
    build("old");
    Map<String, String> before = contents(out);
    Path lock = Files.createDirectory(out.resolve(".factleaf")).resolve("lock");
    try (FileChannel other =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(other.lock().isValid()).isTrue();
      Outcome run = Launcher.run(temp, environment(), command("new"));
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err())
          .startsWith(out + ":1:1: error: somebody else is writing to this folder  [out-locked]\n");
      assertThat(lock).exists();
    }
    build("old");
    assertThat(contents(out)).isEqualTo(before);
  }

  /**
   * Starts a build and kills it: at any time, or soon after it began to stage, or soon after it
   * began to move.
   */
  private void kill(String edition, Random random, long duration) throws Exception {
    Process process = start(edition);
    switch (random.nextInt(3)) {
      case 0 -> process.waitFor(random.nextLong(duration), TimeUnit.NANOSECONDS);
      case 1 -> killAfter(".factleaf", random.nextLong(STAGING), process);
      default -> killAfter(".factleaf/new/manifest.json", random.nextLong(MOVING), process);
    }
    process.destroyForcibly();
    process.waitFor();
  }

  private Process start(String edition) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(edition))
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"));
    builder.environment().putAll(environment());
    return builder.start();
  }

  private void killAfter(String sign, long nanos, Process process) throws InterruptedException {
    while (!Files.exists(out.resolve(sign)) && process.isAlive()) {
      Thread.onSpinWait();
    }
    process.waitFor(nanos, TimeUnit.NANOSECONDS);
  }

  /** What a kill left; every file is as in one of the editions. */
  private String state(Map<String, String> before, Map<String, String> after) throws IOException {
    Map<String, String> now = contents(out);
    boolean atWork = now.keySet().removeIf(path -> path.startsWith(".factleaf"));
    Set<String> paths = new TreeSet<>(now.keySet());
    paths.addAll(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      assertThat(List.of(at(before, path), at(after, path)).contains(at(now, path)))
          .as(path + " is whole, of the old or the new edition")
          .isTrue();
    }
    for (String id : WHOLE) {
      assertThat(List.of(sheet(id, before), sheet(id, after)))
          .as(id + " is whole, of the old or the new edition")
          .contains(sheet(id, now));
    }
    String edition = now.equals(before) ? "old" : now.equals(after) ? "new" : "some of each";
    return edition + (atWork ? ", to be repaired" : "");
  }

  /** The files of a sheet. */
  private static Map<String, String> sheet(String id, Map<String, String> files) {
    Map<String, String> sheet = new TreeMap<>(files);
    sheet.keySet().removeIf(path -> !path.startsWith(id + "/"));
    return sheet;
  }

  private static String at(Map<String, String> files, String path) {
    return Objects.requireNonNullElse(files.get(path), "");
  }
}

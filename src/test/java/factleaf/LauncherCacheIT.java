package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of loaded classes, with the JVM that runs the tests. Runs after package. */
class LauncherCacheIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir private static Path temp;
  private static Launcher launcher;
  private static Map<String, String> environment;
  private static String version;

  /** One training run for all tests; it takes some seconds. */
  @BeforeAll
  static void train() throws Exception {
    launcher = Launcher.in(temp);
    Launcher.copy(TARGET.resolve("lib"), launcher.jar().resolveSibling("lib"));
    Files.copy(Path.of("facts.yaml"), launcher.home().resolve("facts.yaml"));
    Files.copy(TARGET.resolve("factleaf.jar"), launcher.jar());
    Launcher.program(temp.resolve("bin/mvn"), "");
    environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "PATH",
            temp + "/bin:" + System.getenv("PATH"));
    Launcher.age(launcher.jar(), 1);
    Launcher.age(launcher.source(), 2);

    Outcome run = launcher.run(environment, "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    version = run.out();
    Files.copy(cache(), temp.resolve("cache"));
  }

  @BeforeEach
  void restore() throws IOException {
    cache(Files.readAllBytes(temp.resolve("cache")));
  }

  @Test
  void isTakenByTheJvm() throws Exception {
    assertThat(insisting("--version").exit()).isZero();
  }

  @Test
  void isTakenForAFolderToo() throws Exception {
    assertThat(insisting("--version", "templates").exit()).isZero();
  }

  @Test
  void doesNoHarmWhereItIsCorrupt() throws Exception {
    byte[] bytes = Files.readAllBytes(cache());
    for (byte[] corrupt :
        new byte[][] {
          {}, "nonsense".getBytes(StandardCharsets.US_ASCII), half(bytes), head(bytes)
        }) {
      cache(corrupt);
      assertThat(launcher.run(environment, "--version")).isEqualTo(new Outcome(0, version, ""));
      assertThat(insisting("--version").exit()).isNotZero();
    }
  }

  /** A jar of another time than the one trained with, and a cache that has its time. */
  @Test
  void doesNoHarmWhereTheJarIsAnotherOne() throws Exception {
    FileTime time = Files.getLastModifiedTime(launcher.jar());
    FileTime other = FileTime.from(time.toInstant().plusSeconds(1));
    try {
      times(other);
      assertThat(launcher.run(environment, "--version")).isEqualTo(new Outcome(0, version, ""));
      assertThat(insisting("--version").exit()).isNotZero();
    } finally {
      times(time);
    }
  }

  @Test
  void wasMadeWithoutATrace() {
    assertThat(launcher.home().resolve("out")).doesNotExist();
    assertThat(launcher.jar().getParent())
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("train"));
  }

  /** With a JVM that fails if it cannot take the cache. */
  private static Outcome insisting(String... arguments) throws Exception {
    String option = Runtime.version().feature() < 25 ? "-Xshare:on" : "-XX:AOTMode=on";
    return launcher.run(Launcher.with(environment, "FACTLEAF_JAVA_OPTS", option), arguments);
  }

  private static void times(FileTime time) throws IOException {
    for (Path file : List.of(launcher.jar(), launcher.tried(Runtime.version()), cache())) {
      Files.setLastModifiedTime(file, time);
    }
  }

  /** A cache that seems to be for the jar. */
  private static void cache(byte[] bytes) throws IOException {
    Files.write(cache(), bytes);
    Files.setLastModifiedTime(cache(), Files.getLastModifiedTime(launcher.jar()));
  }

  private static Path cache() {
    return launcher.cache(Runtime.version());
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** The same file with another head. */
  private static byte[] head(byte[] bytes) {
    byte[] other = bytes.clone();
    Arrays.fill(other, 0, 64, (byte) 1);
    return other;
  }
}

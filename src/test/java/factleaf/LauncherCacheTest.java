package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.StrawJdk;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the script {@code factleaf} makes and uses a cache of loaded classes, with a Java of straw.
 */
class LauncherCacheTest {
  private static final Runtime.Version JAVA = Runtime.Version.parse("25.0.3+9-LTS");

  @TempDir private Path temp;
  private Launcher launcher;
  private StrawJdk jdk;
  private Map<String, String> environment;

  /** A jar that is newer than the sources. */
  @BeforeEach
  void lay() throws IOException {
    launcher = Launcher.in(temp);
    jdk = new StrawJdk(temp);
    Files.createFile(launcher.jar());
    environment =
        Map.of("JAVA_HOME", temp + "/jdk", "PATH", temp + "/bin:" + System.getenv("PATH"));
    Launcher.program(temp.resolve("bin/mvn"), "echo built >>'" + temp + "/mvn.called'");
  }

  @ParameterizedTest
  @CsvSource({
    "21.0.9+10-LTS, ArchiveClassesAtExit, SharedArchiveFile",
    "24.0.2+12, ArchiveClassesAtExit, SharedArchiveFile",
    "25.0.3+9-LTS, AOTCacheOutput, AOTCache",
    "26-ea+20, AOTCacheOutput, AOTCache",
  })
  void makesTheCacheWithTheProgramAndUsesIt(String version, String made, String used)
      throws Exception {
    Runtime.Version java = Runtime.Version.parse(version);
    java(java);
    program();

    Outcome run = launcher.run(environment, "check");

    assertThat(run).isEqualTo(new Outcome(0, "check\n", ""));
    assertThat(launcher.cache(java)).hasContent("classes");
    assertThat(jdk.lines("trained")).singleElement().asString().startsWith("-XX:" + made + "=");
    assertThat(jdk.lines("options")).contains("-XX:" + used + "=" + launcher.cache(java));
  }

  @Test
  void makesTheCacheOnce() throws Exception {
    java(JAVA);
    program();

    launcher.run(environment);
    launcher.run(environment);

    assertThat(jdk.lines("trained")).hasSize(1);
    assertThat(jdk.lines("options")).contains("-XX:AOTCache=" + launcher.cache(JAVA));
  }

  @Test
  void leavesNothingElseBehind() throws Exception {
    java(JAVA);
    program();

    launcher.run(environment);

    assertThat(launcher.jar().getParent())
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("train"));
    assertThat(launcher.home().resolve("out")).doesNotExist();
  }

  @Test
  void makesTheCacheAgainForANewJar() throws Exception {
    java(JAVA);
    program();
    launcher.run(environment);
    Launcher.age(launcher.cache(JAVA), 1);
    Launcher.age(launcher.tried(JAVA), 1);
    program();

    launcher.run(environment);

    assertThat(jdk.lines("trained")).hasSize(2);
    assertThat(jdk.lines("options")).contains("-XX:AOTCache=" + launcher.cache(JAVA));
  }

  @Test
  void makesACacheForEachJava() throws Exception {
    Runtime.Version other = Runtime.Version.parse("26.0.1+8");
    java(JAVA);
    program();
    launcher.run(environment);
    java(other);
    program();

    launcher.run(environment);

    assertThat(jdk.lines("options")).contains("-XX:AOTCache=" + launcher.cache(other));
  }

  @Test
  void makesTheCacheBehindTheCommandWhereTheProgramIsThere() throws Exception {
    java(JAVA);

    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      launcher.jar().getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      assertThat(launcher.run(environment, "check")).isEqualTo(new Outcome(0, "check\n", ""));
      awaitCreation(launcher.cache(JAVA), watch);
    }

    assertThat(jdk.lines("trained")).hasSize(1);
    assertThat(temp.resolve("mvn.called")).doesNotExist();
  }

  /** As a copy may have it: the JVM would take no cache of a jar of another time. */
  @Test
  void makesTheCacheAgainWhereTheAttemptWasForAJarOfAnotherTime() throws Exception {
    java(JAVA);
    Files.createFile(launcher.tried(JAVA));
    Launcher.age(launcher.jar(), 1);
    Launcher.age(launcher.source(), 0);

    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      launcher.jar().getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      launcher.run(environment, "check");
      awaitCreation(launcher.cache(JAVA), watch);
    }

    assertThat(jdk.lines("trained")).hasSize(1);
  }

  @Test
  void triesOnlyOnceWhereTheCacheCannotBeMade() throws Exception {
    jdk.lay(JAVA, "echo 'no room' >&2; exit 1");
    program();

    assertThat(launcher.run(environment, "check")).isEqualTo(new Outcome(0, "check\n", ""));
    assertThat(launcher.run(environment, "check")).isEqualTo(new Outcome(0, "check\n", ""));

    assertThat(jdk.lines("trained")).hasSize(1);
    assertThat(jdk.lines("options")).noneMatch(option -> option.startsWith("-XX:AOT"));
  }

  /** The superuser may write anywhere; so it is a folder that stands in the way. */
  @Test
  void doesWithoutACacheWhereItCannotWrite() throws Exception {
    java(JAVA);
    Files.createDirectory(launcher.tried(JAVA));
    Launcher.age(launcher.tried(JAVA), 0);
    program();

    assertThat(launcher.run(environment, "check")).isEqualTo(new Outcome(0, "check\n", ""));

    assertThat(temp.resolve("trained")).doesNotExist();
    assertThat(launcher.cache(JAVA)).doesNotExist();
  }

  @Test
  void keepsNoCacheOfAJarThatChangedMeanwhile() throws Exception {
    jdk.lay(JAVA, "echo classes >\"$made\"; touch -d '+1 hour' '" + launcher.jar() + "'");
    program();

    launcher.run(environment);

    assertThat(launcher.cache(JAVA)).doesNotExist();
  }

  @Test
  void doesWithoutACacheWhereTheReleaseIsUnknown() throws Exception {
    java(JAVA);
    Files.delete(temp.resolve("jdk/release"));
    program();

    assertThat(launcher.run(environment, "check")).isEqualTo(new Outcome(0, "check\n", ""));

    assertThat(jdk.lines("options")).noneMatch(option -> option.startsWith("-XX:AOT"));
  }

  @Test
  void startsNoJavaToLearnItsVersion() throws Exception {
    java(JAVA);
    program();

    launcher.run(environment);

    assertThat(temp.resolve("asked")).doesNotExist();
  }

  @Test
  void findsTheReleaseBehindASymlink() throws Exception {
    java(JAVA);
    Files.createSymbolicLink(temp.resolve("bin/java"), temp.resolve("jdk/bin/java"));
    program();

    launcher.run(Launcher.with(environment, "JAVA_HOME", ""));

    assertThat(temp.resolve("asked")).doesNotExist();
    assertThat(jdk.lines("options")).contains("-XX:AOTCache=" + launcher.cache(JAVA));
  }

  /**
   * Makes a source newer than the jar, so that the next run builds and trains before it goes on.
   */
  private void program() throws IOException {
    Launcher.age(launcher.jar(), 2);
    Launcher.age(launcher.source(), 3);
  }

  private void java(Runtime.Version version) throws IOException {
    jdk.lay(version, "echo classes >\"$made\"");
  }

  private static void awaitCreation(Path file, WatchService watch) throws Exception {
    while (!Files.exists(file)) {
      WatchKey key = watch.take();
      key.pollEvents();
      key.reset();
    }
  }
}

package factleaf.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import factleaf.out.FaultyDisk.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A working folder that a commit brought along, and one that a killed build left. */
class LeftoversTest {
  private static final Edition OLD =
      Edition.of("drug/patient.html", "old page", "index.html", "old index");
  private static final Edition NEW =
      Edition.of("drug/patient.html", "new page", "index.html", "new index");

  @TempDir Path temp;
  private Path out;
  private Path work;

  @BeforeEach
  void build() throws IOException {
    out = temp.resolve("out");
    work = out.resolve(".factleaf");
    OLD.build(out, Disk.REAL);
  }

  @Test
  void whatAKilledBuildStagedIsDeleted() throws IOException {
    killNew();
    assertThat(work.resolve("new/drug/patient.html")).exists();
    OLD.build(out, Disk.REAL);
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
    assertThat(work).doesNotExist();
  }

  @Test
  void nothingIsDeletedBeforeABuildCommits() throws IOException {
    killNew();
    OutFolder.open(out).close();
    assertThat(work.resolve("new/drug/patient.html")).exists();
  }

  @Test
  void stagedFilesOfACommitAreNotOurs() throws IOException {
    write(work.resolve("new/drug/patient.html"), "staged elsewhere");
    write(work.resolve("lock"), "");
    write(work.resolve("here"), "4711");
    assertRefused(work, "out-foreign-file");
  }

  /** Such as the list of steps that builds once believed. */
  @ParameterizedTest
  @ValueSource(strings = {"journal", "new/drug/deep/er.html", "notes.txt"})
  void aFileThatNoBuildMakes(String path) throws IOException {
    killNew();
    write(work.resolve(path), "remove - drug/patient.html\n");
    assertRefused(
        path.startsWith("new") ? work.resolve("new/drug/deep/er.html") : work.resolve(path),
        "out-foreign-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "new/drug", "new/drug/other.html", "lock", "here"})
  void aLink(String path) throws IOException {
    killNew();
    Path elsewhere = temp.resolve("elsewhere");
    write(elsewhere.resolve("patient.html"), "a letter");
    Path link = work.resolve(path);
    if (Files.exists(link)) {
      Files.move(link, temp.resolve("moved away"));
    }
    Files.createSymbolicLink(
        link, path.endsWith(".html") ? elsewhere.resolve("patient.html") : elsewhere);
    assertRefused(link, "out-foreign-file");
  }

  /** Opening it would wait for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"lock", "here", "new/drug/patient.html"})
  void aPipe(String path) throws Exception {
    killNew();
    Path pipe = work.resolve(path);
    Files.deleteIfExists(pipe);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertRefused(pipe, "out-foreign-file");
  }

  @Test
  void aFolderOfAnotherUser() throws IOException {
    killNew();
    Disk disk =
        new Disk() {
          @Override
          public Object owner(Path path) throws IOException {
            return path.endsWith("patient.html") ? "another" : Disk.super.owner(path);
          }
        };
    OutException e = catchThrowableOfType(OutException.class, () -> NEW.build(out, disk));
    assertThat(e.finding().span().file())
        .isEqualTo(work.resolve("new/drug/patient.html").toString());
  }

  private void killNew() throws IOException {
    int moment = 0;
    while (!Files.exists(work.resolve("new/index.html"))) {
      try {
        NEW.build(out, FaultyDisk.killedAt(moment++));
      } catch (Killed e) {
        // further, until all is staged
      }
    }
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
  }

  /** A build says so and leaves everything as it is. */
  private void assertRefused(Path path, String rule) throws IOException {
    Map<String, String> before = state();
    OutException e = catchThrowableOfType(OutException.class, () -> NEW.build(out, Disk.REAL));
    assertThat(e.finding().rule()).isEqualTo(rule);
    assertThat(e.finding().span().file()).isEqualTo(path.toString());
    assertThat(state()).isEqualTo(before);
  }

  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    for (Path path : Edition.walk(temp)) {
      state.put(
          path.toString(),
          Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.readString(path) : "");
    }
    return state;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

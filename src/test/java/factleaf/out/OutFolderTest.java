package factleaf.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import factleaf.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What out/ does when the disk refuses or others are at work. */
class OutFolderTest {
  private static final Edition OLD =
      Edition.of("drug/patient.html", "old page", "index.html", "old index");
  private static final Edition NEW =
      Edition.of(
          "drug/patient.html", "new page",
          "drug/patient.pdf", "new print",
          "other/patient.html", "page of another sheet",
          "index.html", "new index");

  private static final String NOTHING = "the handouts cannot be written";
  private static final String PART = "the new edition is in place in part only";
  private static final String ALL = "the working folder .factleaf cannot be deleted";

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void build() throws IOException {
    out = temp.resolve("out");
    OLD.build(out, Disk.REAL);
  }

  /** Disks that refuse, with the words that a finding must have. */
  static Stream<Object[]> refusals() {
    return Stream.of(
        new Object[] {new IOException("No space left on device"), "No space left on device"},
        new Object[] {new AccessDeniedException("out"), "permission denied"});
  }

  /** The disk refuses at every step in turn; nothing is lost, and the next build makes it good. */
  @ParameterizedTest
  @MethodSource("refusals")
  void refusedAnywhere(IOException refusal, String words) throws IOException {
    Set<String> outcomes = new HashSet<>();
    FaultyDisk disk = FaultyDisk.failingAt(0, () -> {});
    for (int moment = 0; moment == 0 || disk.isOver(); moment++) {
      Path folder = temp.resolve("refused" + moment);
      OLD.build(folder, Disk.REAL);
      disk =
          FaultyDisk.failingAt(
              moment,
              () -> {
                throw refusal;
              });
      OutException e = refused(folder, disk);
      if (e != null) {
        assertThat(e.finding().rule()).isEqualTo("out-unwritable");
        assertThat(e.finding().message()).contains(words);
        String outcome = e.finding().message().replaceFirst(": .*", "");
        outcomes.add(outcome);
        if (outcome.equals(NOTHING)) {
          assertThat(Edition.in(folder)).isEqualTo(OLD.with(Map.of()));
        } else if (outcome.equals(ALL)) {
          assertThat(Edition.in(folder)).isEqualTo(NEW.with(Map.of()));
        }
      }
      NEW.build(folder, Disk.REAL);
      assertThat(Edition.in(folder)).isEqualTo(NEW.with(Map.of()));
      assertThat(folder.resolve(".factleaf")).doesNotExist();
    }
    assertThat(outcomes).containsExactlyInAnyOrder(NOTHING, PART, ALL);
  }

  @Test
  void fullDiskLeavesNothingBehind() throws IOException {
    for (Path folder : List.of(out, temp.resolve("new/folder"))) {
      Map<String, String> before = Edition.in(folder);
      FaultyDisk disk = FaultyDisk.failingAt(8, OutFolderTest::full);
      OutException e = refused(folder, disk);
      assertThat(e.finding().message())
          .isEqualTo("the handouts cannot be written: No space left on device");
      assertThat(Edition.in(folder)).isEqualTo(before);
      assertThat(folder.resolve(".factleaf")).doesNotExist();
    }
    assertThat(temp.resolve("new")).doesNotExist();
  }

  @Test
  void nothingIsCommittedAfterAFailure() throws IOException {
    try (OutFolder folder = OutFolder.open(out, FaultyDisk.failingAt(6, OutFolderTest::full))) {
      OutException e = catchThrowableOfType(OutException.class, () -> NEW.stage(folder));
      assertThat(catchThrowableOfType(OutException.class, folder::commit)).isSameAs(e);
    }
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
  }

  @Test
  void interrupted() throws IOException {
    try (OutFolder folder = OutFolder.open(out)) {
      Thread.currentThread().interrupt();
      OutException e = catchThrowableOfType(OutException.class, () -> NEW.stage(folder));
      assertThat(e.finding().message())
          .isEqualTo("the build was interrupted before the handouts were in place");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
    assertThat(out.resolve(".factleaf")).doesNotExist();
  }

  @Test
  void unchangedIsUntouched() throws IOException {
    Map<Path, Object> before = times();
    assertThat(OLD.build(out, FaultyDisk.failingAt(0, OutFolderTest::full))).isEmpty();
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void changesAreNamed() throws IOException {
    assertThat(NEW.build(out, Disk.REAL))
        .containsExactly(
            "drug/patient.html",
            "drug/patient.pdf",
            "index.html",
            "manifest.json",
            "other/patient.html");
    assertThat(OLD.build(out, Disk.REAL))
        .containsExactly(
            "drug/patient.html",
            "drug/patient.pdf",
            "index.html",
            "manifest.json",
            "other/patient.html");
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
    assertThat(out.resolve("other")).doesNotExist();
  }

  @Test
  void whereFoldersCannotBeRenamed() throws IOException {
    NEW.build(out, Disk.REAL);
    Edition less = Edition.of("drug/patient.html", "third page", "index.html", "third index");
    less.build(out, FaultyDisk.overlay());
    assertThat(Edition.in(out)).isEqualTo(less.with(Map.of()));
    assertThat(out.resolve("other")).doesNotExist();
    assertThat(out.resolve(".factleaf")).doesNotExist();
  }

  /** As when the process is told to end while it stages. */
  @Test
  void abandoned() throws Exception {
    try (OutFolder folder = OutFolder.open(out)) {
      NEW.stage(folder);
      folder.abandon();
      assertThat(out.resolve(".factleaf")).doesNotExist();
      OutException e = catchThrowableOfType(OutException.class, folder::commit);
      assertThat(e.finding().message())
          .isEqualTo("the build was interrupted before the handouts were in place");
    }
    assertThat(Edition.in(out)).isEqualTo(OLD.with(Map.of()));
  }

  @Test
  void oneBuildAtATime() throws IOException {
    try (OutFolder first = OutFolder.open(out);
        OutFolder early = OutFolder.open(out)) {
      NEW.stage(first);
      assertLocked(
          catchThrowableOfType(OutException.class, () -> NEW.stage(early)),
          "somebody else is writing to this folder");
      first.commit();
    }
    assertThat(Edition.in(out)).isEqualTo(NEW.with(Map.of()));
  }

  @Test
  void aBuildThatCameBetween() throws IOException {
    try (OutFolder late = OutFolder.open(out)) {
      NEW.build(out, Disk.REAL);
      assertLocked(
          catchThrowableOfType(OutException.class, () -> OLD.stage(late)),
          "somebody else has written to this folder since this run began");
    }
    assertThat(Edition.in(out)).isEqualTo(NEW.with(Map.of()));
    assertThat(out.resolve(".factleaf")).doesNotExist();
  }

  /** The sheet's files stay as they are, whatever was staged for it. */
  @Test
  void discarded() throws IOException {
    try (OutFolder folder = OutFolder.open(out)) {
      NEW.stage(folder);
      folder.discard("drug");
      folder.commit();
    }
    assertThat(Edition.in(out))
        .containsEntry("drug/patient.html", "old page")
        .doesNotContainKey("drug/patient.pdf")
        .containsEntry("other/patient.html", "page of another sheet");
  }

  @Test
  void stagedByManyThreads() throws IOException {
    List<String> paths = IntStream.range(0, 200).mapToObj(i -> "sheet" + i + "/a.html").toList();
    try (OutFolder folder = OutFolder.open(out)) {
      List<OutException> failed =
          paths.parallelStream().map(path -> stage(folder, path)).flatMap(List::stream).toList();
      assertThat(failed).isEmpty();
      assertThat(folder.commit()).containsExactlyElementsOf(paths.stream().sorted().toList());
    }
    assertThat(Edition.in(out).keySet()).containsAll(paths);
  }

  private static List<OutException> stage(OutFolder folder, String path) {
    try {
      folder.stage(path, path.getBytes(UTF_8));
      return List.of();
    } catch (OutException e) {
      return List.of(e);
    }
  }

  private static OutException refused(Path folder, Disk disk) {
    return catchThrowableOfType(OutException.class, () -> NEW.build(folder, disk));
  }

  private static void full() throws IOException {
    throw new IOException("No space left on device");
  }

  private void assertLocked(OutException e, String message) {
    Finding finding = e.finding();
    assertThat(finding.span() + " " + finding.message() + " [" + finding.rule() + "]")
        .isEqualTo(out + ":1:1 " + message + " [out-locked]");
  }

  private Map<Path, Object> times() throws IOException {
    Map<Path, Object> times = new TreeMap<>();
    times.put(out, Files.readAttributes(out, "unix:ino,lastModifiedTime,ctime"));
    for (Path path : Edition.walk(out)) {
      times.put(path, Files.readAttributes(path, "unix:ino,lastModifiedTime,ctime"));
    }
    return times;
  }
}

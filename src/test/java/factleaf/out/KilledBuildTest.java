package factleaf.out;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.out.FaultyDisk.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is killed at every one of its steps in turn, and so is the build after it. */
class KilledBuildTest {
  private static final Edition OLD =
      Edition.of(
          "changed/carer.html", "page of a handout that goes",
          "changed/clinician.html", "page that stays beside others",
          "changed/patient.html", "old page",
          "gone/patient.html", "page of a sheet that goes",
          "gone/patient.pdf", "print of a sheet that goes",
          "same/patient.html", "page that stays",
          "index.html", "old index");
  private static final Edition NEW =
      Edition.of(
          "added/patient.html", "page of a new sheet",
          "added/patient.pdf", "print of a new sheet",
          "changed/clinician.html", "page that stays beside others",
          "changed/patient.html", "new page",
          "changed/patient.pdf", "print of a new handout",
          "same/patient.html", "page that stays",
          "index.html", "new index");
  private static final Map<String, String> OTHERS =
      Map.of("changed/notes.txt", "a note", "readme.txt", "not ours");

  private static final int STRIDE = 7;

  @TempDir Path temp;
  private int runs;

  @Test
  void changesAnEdition() throws IOException {
    killEverywhere(OLD, OTHERS, true);
  }

  /** Then each sheet changes in one step. */
  @Test
  void changesAnEditionWithoutFilesOfOthers() throws IOException {
    killEverywhere(OLD, Map.of(), true);
  }

  /** Then file follows file. */
  @Test
  void changesAnEditionWhereFoldersCannotBeExchanged() throws IOException {
    killEverywhere(OLD, Map.of(), false);
  }

  @Test
  void makesTheFirstEdition() throws IOException {
    killEverywhere(new Edition(Map.of()), Map.of(), true);
  }

  private void killEverywhere(Edition old, Map<String, String> others, boolean exchanges)
      throws IOException {
    int moment = 0;
    for (Path out = folder(old, others);
        kill(out, moment, exchanges);
        out = folder(old, others), moment++) {
      assertOldOrNew(out, old, others, isWhole(others, exchanges));
      killTheNext(old, others, moment, exchanges);
      buildTheOldAgain(out, old, others);
    }
    assertThat(moment).as("steps of a build").isGreaterThan(30);
  }

  /** Whether each sheet changes in one step. */
  private static boolean isWhole(Map<String, String> others, boolean exchanges) {
    return exchanges && others.isEmpty() && FolderExchange.isKnown();
  }

  /** Kills the next build at one in so many of its steps, at others for each moment. */
  private void killTheNext(Edition old, Map<String, String> others, int moment, boolean exchanges)
      throws IOException {
    boolean killed = true;
    for (int next = moment % STRIDE; killed; next += STRIDE) {
      Path out = folder(old, others);
      kill(out, moment, exchanges);
      killed = kill(out, next, exchanges);
      assertOldOrNew(out, old, others, isWhole(others, exchanges));
      NEW.build(out, Disk.REAL);
      assertThat(Edition.in(out)).isEqualTo(NEW.with(others));
      assertThat(out.resolve("gone")).doesNotExist();
      assertThat(out.resolve(".factleaf")).doesNotExist();
    }
  }

  /** What the killed build put in place and the old edition does not list stays, for a prune. */
  private static void buildTheOldAgain(Path out, Edition old, Map<String, String> others)
      throws IOException {
    Map<String, String> after = NEW.with(others);
    old.build(out, Disk.REAL);
    Map<String, String> now = Edition.in(out);
    assertThat(now).containsAllEntriesOf(old.with(others));
    now.keySet().removeAll(old.with(others).keySet());
    assertThat(after).containsAllEntriesOf(now);
    assertThat(out.resolve(".factleaf")).doesNotExist();
  }

  private Path folder(Edition edition, Map<String, String> others) throws IOException {
    Path out = temp.resolve(String.valueOf(runs++));
    for (Map.Entry<String, String> file : edition.with(others).entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return out;
  }

  /** Returns whether the build was killed; if not it was done before. */
  private static boolean kill(Path out, int moment, boolean exchanges) throws IOException {
    try {
      NEW.build(out, FaultyDisk.killedAt(moment, exchanges));
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  /**
   * @param whole whether each sheet is of one edition
   */
  private static void assertOldOrNew(
      Path out, Edition old, Map<String, String> others, boolean whole) throws IOException {
    Map<String, String> now = Edition.in(out);
    Map<String, String> before = old.with(others);
    Map<String, String> after = NEW.with(others);
    Set<String> paths = new HashSet<>(now.keySet());
    paths.addAll(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      assertThat(List.of(now(before, path), now(after, path))).as(path).contains(now(now, path));
    }
    if (whole) {
      for (String sheet : List.of("added/", "changed/", "gone/", "same/")) {
        assertThat(List.of(of(sheet, before), of(sheet, after))).contains(of(sheet, now));
      }
    }
  }

  /** The files of a sheet. */
  private static Map<String, String> of(String folder, Map<String, String> files) {
    Map<String, String> sheet = new TreeMap<>(files);
    sheet.keySet().removeIf(path -> !path.startsWith(folder));
    return sheet;
  }

  private static String now(Map<String, String> files, String path) {
    return Objects.requireNonNullElse(files.get(path), "(not there)");
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.text.InputDisk;
import factleaf.text.Reach;
import factleaf.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An input is saved, or goes, while a build reads its inputs. No edit is lost: after one more build
 * out/ holds what a build from nothing makes.
 */
class EditedInputTest {
  @TempDir Path temp;
  private int projects;

  /** Does something to the project. */
  private interface Edit {
    void of(EditedProject project) throws IOException;
  }

  /** Before the n-th reading the project is edited. */
  private static final class EditedDisk implements InputDisk {
    private final EditedProject project;
    private final Edit edit;
    private int left;

    EditedDisk(EditedProject project, Edit edit, int n) {
      this.project = project;
      this.edit = edit;
      this.left = n;
    }

    @Override
    public Reading read(Path file, Reach reach, int most) {
      step();
      return REAL.read(file, reach, most);
    }

    @Override
    public List<Path> below(Path folder) throws IOException {
      step();
      return REAL.below(folder);
    }

    boolean isOver() {
      return left <= 0;
    }

    private void step() {
      left--;
      if (left == 0) {
        try {
          edit.of(project);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditOfAFirstBuildIsNotLost(Kind kind) throws IOException {
    edit(kind, false);
  }

  @ParameterizedTest
  @EnumSource
  void anEditOfALaterBuildIsNotLost(Kind kind) throws IOException {
    edit(kind, true);
  }

  /**
   * Edits an input there and back, each time before a later reading.
   *
   * @param later whether out/ was built before
   */
  private void edit(Kind kind, boolean later) throws IOException {
    EditedProject project = project();
    List<Map<String, String>> wanted = wanted(kind, project);
    Path out = project.folder().resolve("out");
    Builds.run(project.build(out));
    EditedDisk disk = new EditedDisk(project, p -> {}, 0);
    for (int n = 1; disk.isOver(); n++) {
      if (!later) {
        EditedProject.clear(out);
      }
      disk = new EditedDisk(project, p -> p.edit(kind), n);
      assertThat(Builds.run(disk, project.build(out)).err()).isEmpty();
      if (disk.isOver()) {
        assertThat(Builds.run(project.build(out)).err()).isEmpty();
        assertThat(EditedProject.contents(out))
            .as("edited at reading " + n)
            .isEqualTo(wanted.get(n % 2));
      } else {
        assertThat(n).as("readings").isGreaterThan(Kind.values().length);
      }
    }
  }

  /** What is built from nothing before and after an edit. */
  private static List<Map<String, String>> wanted(Kind kind, EditedProject project)
      throws IOException {
    List<Map<String, String>> wanted = new ArrayList<>();
    for (String name : List.of("before", "after")) {
      Path out = project.folder().resolve(name);
      assertThat(Builds.run(project.build(out))).isEqualTo(new Builds.Run(0, "", ""));
      wanted.add(EditedProject.contents(out));
      project.edit(kind);
    }
    assertThat(wanted.getFirst().get("drug/clinician.html"))
        .isNotEqualTo(wanted.getLast().get("drug/clinician.html"));
    return wanted;
  }

  /** The files that a whole run needs are read once, also where nothing or something changed. */
  @Test
  void eachInputIsReadOnce() throws IOException {
    EditedProject project = project();
    Path out = project.folder().resolve("out");
    for (Kind kind : Kind.values()) {
      Map<Path, Integer> times = new TreeMap<>();
      InputDisk counting =
          new InputDisk() {
            @Override
            public Reading read(Path file, Reach reach, int most) {
              times.merge(file, 1, Integer::sum);
              return REAL.read(file, reach, most);
            }

            @Override
            public List<Path> below(Path folder) throws IOException {
              return REAL.below(folder);
            }
          };
      assertThat(Builds.run(counting, project.build(out)).exitCode()).isZero();
      assertThat(times.keySet()).hasSizeGreaterThanOrEqualTo(Kind.values().length);
      assertThat(times.values()).containsOnly(1);
      project.edit(kind);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatGoesIsAFinding(Kind kind) throws IOException {
    missing(project -> Files.delete(project.file(kind)));
  }

  @Test
  void foldersThatGoAreAFinding() throws IOException {
    missing(
        project -> Files.move(project.folder().resolve("templates"), temp.resolve("t" + projects)));
  }

  private void missing(Edit edit) throws IOException {
    EditedDisk disk = new EditedDisk(project(), project -> {}, 0);
    for (int n = 1; disk.isOver(); n++) {
      EditedProject project = project();
      disk = new EditedDisk(project, edit, n);
      Builds.Run run = Builds.run(disk, project.build(project.folder().resolve("out")));
      assertThat(run.exitCode()).as(run.err()).isLessThan(2);
      assertThat(run.exitCode() == 1).isEqualTo(run.err().contains(": error: "));
    }
  }

  private EditedProject project() throws IOException {
    projects++;
    return EditedProject.in(temp.resolve("project-" + projects));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.testing.PackagedProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs are saved while the packaged program builds. Whenever that is, after one more build out/
 * holds what a build from nothing makes. Runs after Maven's package phase; {@code mvn -P edit
 * verify} edits more often.
 */
class EditedProcessIT {
  private static final int EDITS = Integer.getInteger("edits", 5);
  private static final long SEED = Long.getLong("seed", 1L);

  @TempDir Path temp;
  private EditedProject project;
  private Path out;

  /** The inputs that are edited now. */
  private final Set<Kind> edited = EnumSet.noneOf(Kind.class);

  private final Map<Set<Kind>, Map<String, String>> fromNothing = new HashMap<>();

  @BeforeEach
  void lay() throws IOException {
    project = EditedProject.in(temp.resolve("project"));
    out = temp.resolve("out");
  }

  @Test
  void noEditIsLost() throws Exception {
    System.out.println("EditedProcessIT: " + EDITS + " edits, seed " + SEED);
    Random random = new Random(SEED);
    long began = System.nanoTime();
    assertThat(start().waitFor()).isZero();
    long duration = System.nanoTime() - began;
    int lateEdits = 0;
    for (int i = 0; i < EDITS; i++) {
      if (random.nextBoolean()) {
        edit(random); // so that the process makes the sheet
      }
      Process process = start();
      boolean ended = process.waitFor(random.nextLong(duration), TimeUnit.NANOSECONDS);
      edit(random);
      assertThat(process.waitFor()).isZero();
      boolean late = !EditedProject.contents(out).equals(madeFromNothing());
      assertThat(Builds.run(project.build(out)).err()).isEmpty();
      assertThat(EditedProject.contents(out)).as("after edit " + i).isEqualTo(madeFromNothing());
      lateEdits += late && !ended ? 1 : 0;
    }
    System.out.println(
        "EditedProcessIT: " + lateEdits + " edits came when their file had been read");
  }

  private void edit(Random random) throws IOException {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    project.edit(kind);
    if (!edited.remove(kind)) {
      edited.add(kind);
    }
  }

  private Map<String, String> madeFromNothing() throws IOException {
    if (!fromNothing.containsKey(edited)) {
      Path fresh = temp.resolve("fresh-" + fromNothing.size());
      assertThat(Builds.run(project.build(fresh)).err()).isEmpty();
      fromNothing.put(EnumSet.copyOf(edited), EditedProject.contents(fresh));
    }
    return fromNothing.get(edited);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            PackagedProgram.command(PackagedProgram.SHORT, List.of(project.build(out))))
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
  }
}

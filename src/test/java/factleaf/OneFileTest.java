package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.Elsewhere;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one fact file and nothing else is a project: all the rest is shipped. */
class OneFileTest {
  @TempDir Path folder;

  @Test
  void builds() throws Exception {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
    String today = " --today " + Builds.TODAY;
    assertThat(Elsewhere.run(folder, "./factleaf build --quiet" + today))
        .isEqualTo(new Outcome(0, "", ""));
    Map<String, String> made = EditedProject.contents(folder.resolve("out"));
    assertThat(made.keySet())
        .contains("exampline/patient.html", "exampline/clinician.pdf", "index.html");
    assertThat(Elsewhere.run(folder, "./factleaf config"))
        .isEqualTo(new Outcome(0, "all templates are the shipped ones\n", ""));

    // A copy of the shipped folder changes nothing, the manifest included.
    Path copy = folder.resolve("templates");
    Launcher.copy(Path.of("templates"), copy);
    assertThat(Elsewhere.run(folder, "./factleaf build --check --quiet" + today))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(Elsewhere.run(folder, "./factleaf config"))
        .isEqualTo(new Outcome(0, "all templates are the shipped ones\n", ""));
  }
}

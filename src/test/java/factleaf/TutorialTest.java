package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Elsewhere;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/tutorial.md, followed to the letter. */
class TutorialTest {
  @TempDir Path folder;
  private Path project;
  private Deque<String> commands;

  @Test
  void leadsToALeaflet() throws Exception {
    Recipe page = Recipe.page(Path.of("docs/tutorial.md"));
    commands = new ArrayDeque<>(page.allCommands());
    project = folder;

    assertThat(next().out()).contains("handouts/clinic.yaml", "first-sheet.facts.yaml");
    assertThat(commands.pop()).isEqualTo("cd handouts");
    project = folder.resolve("handouts");
    assertThat(next().err()).contains("still to be written");
    assertThat(project.resolve("out/first-sheet/leaflet.pdf")).exists();

    Files.writeString(project.resolve("clinic.yaml"), page.below("`clinic.yaml`"));
    Files.writeString(project.resolve("label.html"), page.below("does not exist"));
    assertThat(next().out()).contains("sources.label.snapshot.file");
    assertThat(next().err()).contains("[unwritten]", "0 errors");

    Path sheet = project.resolve("sheets/exampline.facts.yaml");
    String entry = Matcher.quoteReplacement(page.below("`kind: label`"));
    String written =
        Files.readString(sheet)
            .replace("kind: web-article", "kind: label")
            .replaceFirst("(?s)    - id: dosing\n.*?(?=    - id: start\n)", entry);
    Files.writeString(sheet, written);
    assertThat(next().out()).contains("exampline: of these", "1 figure found, 0 not found");
    assertThat(next().out()).contains("Never take more than 80 mg a day.", "Exampline tablets");

    Files.delete(project.resolve("sheets/first-sheet.facts.yaml"));
    next();
    assertThat(next().exit()).isZero();
    assertThat(commands).isEmpty();
    assertThat(project.resolve("out/first-sheet")).doesNotExist();
    assertThat(project.resolve("out/exampline/leaflet.pdf")).exists();
    String leaflet = Files.readString(project.resolve("out/exampline/leaflet.html"));
    assertThat(leaflet.replace('\u00A0', ' '))
        .contains("Northgate Clinic", "#7a1f5c", "Never take more than 80 mg a day.");
  }

  private Outcome next() throws Exception {
    Outcome outcome = Elsewhere.run(project, commands.pop());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Elsewhere;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md says of handouts and profiles, done with its files and nothing else. */
class TemplateRecipesTest {
  private static final String TODAY = " --quiet --today " + Builds.TODAY;

  @TempDir Path folder;

  @Test
  void aHandoutOfYourOwn() throws Exception {
    Recipe recipe = Recipe.of("A handout of your own");
    recipe.write(folder, "templates/profiles/medicine.yaml");
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
    List<String> commands = recipe.commands();
    assertThat(Elsewhere.run(folder, commands.get(0) + TODAY)).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(folder.resolve("out/exampline/ward.html"))).contains("Ward card");
    assertThat(folder.resolve("out/exampline/ward.pdf")).exists();
    assertThat(Elsewhere.run(folder, commands.get(1)))
        .isEqualTo(new Outcome(0, recipe.printed(), ""));
  }

  /** It may warn one day that the review is due. */
  @Test
  void aProfileOfYourOwn() throws Exception {
    Recipe recipe = Recipe.of("A profile of your own");
    recipe.write(folder, "templates/profiles/device.yaml");
    recipe.write(folder, "inhaler.facts.yaml");
    List<String> commands = recipe.commands();
    assertThat(Elsewhere.run(folder, commands.get(0) + TODAY)).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("out/inhaler/leaflet.pdf")).exists();
    assertThat(Elsewhere.run(folder, commands.get(1)).out()).isEqualTo(recipe.printed());
  }
}

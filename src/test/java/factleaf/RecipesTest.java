package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of CONTRIBUTING.md, done just as the page says, in a project with no other files. */
class RecipesTest {
  @TempDir Path project;

  @Test
  void aUnit() throws IOException {
    Recipe recipe = follow("A unit");
    facts("figures: {max: 80.0 mg/day}", recipe.code("figures:"));
    facts("find: \"maximum of 80 mg a day\"", recipe.code("find:"));
    assertThat(page("build")).contains("2 sachets a day");
  }

  @Test
  void aRouteAKindOfSourceAndAPaper() throws IOException {
    Recipe recipe = follow("A route, a kind of source, a paper");
    facts("kind: guideline", recipe.code("kind:"));
    facts("applies: {route: oral, region: US}", recipe.code("applies:"));
    assertThat(page(recipe.code("build --paper").split(" ")))
        .contains("Guideline of this hospital", "into the bone", "176mm 250mm");
  }

  /** Writes the two files that each of these recipes has. */
  private Recipe follow(String chapter) throws IOException {
    Recipe recipe = Recipe.of(chapter);
    recipe.write(project, "templates/vocabulary.yaml");
    recipe.write(project, "templates/languages/en/text.yaml");
    return recipe;
  }

  /** Changes some words of the fact file. */
  private void facts(String words, String others) throws IOException {
    Path file = project.resolve("facts.yaml");
    String facts = Files.readString(Files.exists(file) ? file : Builds.EXAMPLE);
    assertThat(facts).contains(words);
    Files.writeString(file, facts.replace(words, others));
  }

  /** Builds the project without findings; returns the audit. */
  private String page(String... command) throws IOException {
    List<String> places =
        List.of("--templates", "templates", "--out", "out", "facts.yaml").stream()
            .map(word -> word.startsWith("--") ? word : project.resolve(word).toString())
            .toList();
    Builds.Run run =
        Builds.run(
            Stream.of(Stream.of(command), Stream.of("--today", Builds.TODAY), places.stream())
                .flatMap(words -> words)
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return Files.readString(project.resolve("out/exampline/audit.html")).replace('\u00A0', ' ');
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import factleaf.testing.Checkout;
import factleaf.testing.CoreYaml;
import factleaf.testing.Elsewhere;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that docs/pipelines.md and a new project's workflow tell pipelines to run. */
class PipelinesPageTest {
  /** The sheet loses a warning; the earlier one is on the branch main, and in a folder. */
  private static final String CHANGE =
      "mkdir main && cp sheets/* main/facts.yaml && mv sheets/* facts.yaml && rmdir sheets"
          + " && git add facts.yaml"
          + " && git -c user.name=NAME -c user.email=name@example.org commit -qm before"
          + " && sed '/^  withdrawal:/,/note:/d' main/facts.yaml >facts.yaml";

  @TempDir Path folder;

  /** One process runs all, for it starts once. */
  @Test
  void areRun() throws Exception {
    Checkout.in(folder);
    String workflow = Files.readString(Path.of("src/main/resources/factleaf/draft/handouts.yml"));
    List<String> lines = new ArrayList<>(List.of("factleaf init", "factleaf build"));
    for (JsonNode step : CoreYaml.json(workflow).at("/jobs/handouts/steps").findValues("run")) {
      lines.add(step.asText());
    }
    lines.add(CHANGE);
    lines.addAll(Recipe.page(Path.of("docs/pipelines.md")).commands());
    List<Outcome> runs = Elsewhere.session(folder, lines);

    assertThat(folder.resolve(".github/workflows/handouts.yml")).hasContent(workflow);
    assertThat(folder.resolve("out/first-sheet/leaflet.html"))
        .content()
        .contains("Ask us about this part, which is still to be written.");
    assertTheWorkflow(runs.subList(0, 4));
    assertThePage(runs.subList(5, runs.size()));
  }

  private static void assertTheWorkflow(List<Outcome> runs) {
    assertThat(runs).extracting(Outcome::exit).containsExactly(0, 0, 0, 0);
    assertThat(runs.get(2).out()).contains("::warning file=sheets/first-sheet.facts.yaml,line=");
    assertThat(runs.get(3).out()).isEqualTo("1 sheet: nothing has changed in out\n");
    assertThat(runs.get(3).err()).contains("[unwritten]").endsWith("0 errors, 1 warning\n");
  }

  private void assertThePage(List<Outcome> runs) {
    assertThat(runs).extracting(Outcome::exit).containsExactly(0, 0, 0, 1, 0, 1, 0, 0);
    assertThat(runs.get(2).out()).contains("::warning file=facts.yaml,line=17,", "=unwritten::");
    assertThat(runs.get(5).out())
        .contains("::error file=main/facts.yaml,line=17,", "title=warning-lost::critical change");
    assertThat(runs.get(7).out()).contains("critical warning-lost", "old <stdin>:17:11:");
    assertReport("findings.sarif", "\"ruleId\": \"unwritten\"");
    assertReport("findings.xml", "<testsuite name=\"facts.yaml\"", "<skipped");
    assertReport(
        "findings.json", "\"id\": \"out-stale\"", "\"file\": \"out/first-sheet/leaflet.pdf\"");
    assertReport("verify.xml", "Factleaf verify", "<testsuite name=\"facts.yaml\"");
    assertReport("comment.md", "| critical | warning-lost | withdrawal: entry in");
  }

  private void assertReport(String name, String... words) {
    assertThat(folder.resolve(name)).content().contains(words);
  }
}

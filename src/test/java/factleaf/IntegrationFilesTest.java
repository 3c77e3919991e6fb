package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import factleaf.testing.CoreYaml;
import factleaf.testing.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the files of integrations/, beside what {@link PipelineIT} runs of them. */
class IntegrationFilesTest {
  private static final Path PAGE = Path.of("docs/pipelines.md");
  private static final String ACTION = "integrations/github/action.yml";
  private static final String SAMPLE = "integrations/github/handouts.yml";
  private static final String GITLAB = "integrations/gitlab/factleaf.yml";
  private static final String STARTER = "src/main/resources/factleaf/draft/handouts.yml";

  /** Whoever names a branch or writes a title would write a part of the script. */
  @ParameterizedTest
  @ValueSource(strings = {ACTION, SAMPLE, STARTER})
  void noExpressionStandsInAScript(String file) throws IOException {
    List<JsonNode> scripts = yaml(file).findValues("run");
    assertThat(scripts.size() + yaml(file).findValues("uses").size()).isPositive();
    assertThat(scripts).noneMatch(script -> script.asText().contains("${{"));
  }

  @Test
  void actionsOfOthersAreNamedByOneCommitEach() throws IOException {
    Map<String, String> pins = new HashMap<>();
    Pattern uses = Pattern.compile("uses: ([^@\\s]+)(.*)");
    for (String file : List.of(ACTION, SAMPLE, STARTER)) {
      uses.matcher(Files.readString(Path.of(file)))
          .results()
          .filter(match -> !match.group(1).startsWith("./"))
          .forEach(match -> pins.merge(match.group(1), match.group(2), (a, b) -> a + b));
    }
    assertThat(pins).containsOnlyKeys("actions/checkout", "github/codeql-action/upload-sarif");
    assertThat(pins.values()).allMatch(pin -> pin.matches("(@[0-9a-f]{40} # v[0-9.]+)\\1*"));
  }

  @Test
  void whatIsGivenIsDescribed() throws IOException {
    JsonNode inputs = yaml(ACTION).get("inputs");
    assertThat(inputs).allMatch(input -> !input.path("description").asText().isEmpty());
    JsonNode sample = yaml(SAMPLE).at("/jobs/handouts/steps/1");
    assertThat(Path.of(sample.get("uses").asText(), "action.yml")).exists();
    assertThat(inputs.fieldNames()).toIterable().contains(names(sample.get("with")));
    JsonNode project = CoreYaml.json(Recipe.page(PAGE).below("`.gitlab-ci.yml`"));
    assertThat(project.at("/include/0/local").asText()).isEqualTo(GITLAB);
    String script = Files.readString(Path.of("integrations/pipeline.sh"));
    String head = script.substring(0, script.indexOf("set -eu"));
    String all = Files.readString(Path.of(ACTION)) + Files.readString(Path.of(GITLAB)) + project;
    assertThat(Pattern.compile("FACTLEAF_(?!SCRIPTS)[A-Z0-9_]+").matcher(all).results())
        .isNotEmpty()
        .allMatch(name -> head.contains(name.group()));
  }

  @Test
  void aProjectsOwnHooksAreThoseOfTheRepository() throws IOException {
    JsonNode shared = yaml(".pre-commit-hooks.yaml");
    JsonNode own = CoreYaml.json(Recipe.page(PAGE).below("`.pre-commit-config.yaml`"));
    assertThat(own.at("/repos/0/hooks")).hasSize(2);
    for (JsonNode hook : own.at("/repos/0/hooks")) {
      JsonNode other =
          shared.get(0).get("id").equals(hook.get("id")) ? shared.get(0) : shared.get(1);
      ObjectNode same = other.deepCopy();
      same.remove("description");
      assertThat(hook).isEqualTo(same.put("language", "system"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "facts.yaml, true, true",
    "sheets/a drug.facts.yaml, true, true",
    "a/facts.yaml, true, true",
    "artifacts.yaml, true, false",
    "clinic.yaml, true, false",
    "templates/handout.ftlh, true, false",
    "README.md, false, false"
  })
  void hooksRunForWhatConcernsThem(String file, boolean check, boolean fmt) throws IOException {
    JsonNode hooks = yaml(".pre-commit-hooks.yaml");
    assertThat(concerns(hooks.get(0), file)).isEqualTo(check);
    assertThat(concerns(hooks.get(1), file)).isEqualTo(fmt);
  }

  private static boolean concerns(JsonNode hook, String file) {
    return Pattern.compile(hook.get("files").asText()).matcher(file).find();
  }

  private static String[] names(JsonNode map) {
    return map.properties().stream().map(Map.Entry::getKey).toArray(String[]::new);
  }

  private static JsonNode yaml(String file) throws IOException {
    return CoreYaml.json(Files.readString(Path.of(file)));
  }
}

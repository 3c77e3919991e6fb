package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs a composite action as GitHub's runner does, as far as this project's has need of: shell
 * steps with their environment, outputs and conditions. Actions of others are not run.
 */
public final class ActionRun {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.+?) }}");
  private static final Pattern TERM = Pattern.compile("(\\S+) (==|!=) '(.*)'");

  private final Path action;
  private final Checkout checkout;
  private final Path temp;
  private final Map<String, String> environment;
  private final Map<String, String> contexts;
  private boolean failed;

  /**
   * @param environment of all steps; what they do to PATH stays in it
   * @param contexts values of {@code inputs.*} and {@code github.*}
   */
  public ActionRun(
      Path action,
      Checkout checkout,
      Path temp,
      Map<String, String> environment,
      Map<String, String> contexts) {
    this.action = action.toAbsolutePath();
    this.checkout = checkout;
    this.temp = temp;
    this.environment = new HashMap<>(environment);
    this.contexts = new HashMap<>(contexts);
  }

  /**
   * A step that was not left out.
   *
   * @param outcome empty for an action of others
   * @param with what that is given
   */
  public record Step(Optional<Outcome> outcome, Map<String, String> with) {}

  /** Whether a step failed, and with it the action. */
  public boolean failed() {
    return failed;
  }

  /** Runs the steps; those that are not left out, by name. */
  public Map<String, Step> run() throws IOException, InterruptedException {
    JsonNode yaml = CoreYaml.json(Files.readString(action));
    yaml.path("inputs")
        .properties()
        .forEach(
            input ->
                contexts.putIfAbsent(
                    "inputs." + input.getKey(), input.getValue().path("default").asText()));
    Map<String, Step> steps = new LinkedHashMap<>();
    for (JsonNode step : yaml.path("runs").path("steps")) {
      if (isDue(step.path("if").asText("${{ success() }}"))) {
        steps.put(step.path("name").asText(), run(step));
      }
    }
    return steps;
  }

  private Step run(JsonNode step) throws IOException, InterruptedException {
    if (step.has("uses")) {
      return new Step(Optional.empty(), values(step.path("with")));
    }
    assertThat(step.path("shell").asText()).isEqualTo("sh");
    Path output = Files.writeString(temp.resolve("output"), "");
    Path path = Files.writeString(temp.resolve("path"), "");
    Path script = Files.writeString(temp.resolve("step.sh"), step.path("run").asText() + "\n");
    Map<String, String> all = new HashMap<>(environment);
    all.put("GITHUB_ACTION_PATH", action.getParent().toString());
    all.put("GITHUB_OUTPUT", output.toString());
    all.put("GITHUB_PATH", path.toString());
    all.putAll(values(step.path("env")));
    Outcome outcome = checkout.run(all, List.of("sh", "-e", script.toString()));
    failed |= outcome.exit() != 0;
    String id = "steps." + step.path("id").asText();
    contexts.put(id + ".outcome", outcome.exit() == 0 ? "success" : "failure");
    for (String line : Files.readAllLines(output)) {
      contexts.put(id + ".outputs." + line.split("=", 2)[0], line.split("=", 2)[1]);
    }
    Files.readAllLines(path)
        .forEach(more -> environment.merge("PATH", more, (a, b) -> b + ":" + a));
    return new Step(Optional.of(outcome), Map.of());
  }

  private boolean isDue(String condition) {
    MatchResult whole = EXPRESSION.matcher(condition).results().findFirst().orElseThrow();
    boolean due = true;
    for (String term : new ArrayList<>(List.of(whole.group(1).split(" && ")))) {
      due &=
          switch (term) {
            case "success()" -> !failed;
            case "!cancelled()" -> true;
            default -> holds(term);
          };
    }
    return due;
  }

  private boolean holds(String term) {
    MatchResult parts = TERM.matcher(term).results().findFirst().orElseThrow();
    return value(parts.group(1)).equals(parts.group(3)) == parts.group(2).equals("==");
  }

  private Map<String, String> values(JsonNode map) {
    Map<String, String> values = new HashMap<>();
    map.properties()
        .forEach(
            entry ->
                values.put(
                    entry.getKey(),
                    EXPRESSION
                        .matcher(entry.getValue().asText())
                        .replaceAll(
                            match ->
                                value(match.group(1)).replace("\\", "\\\\").replace("$", "\\$"))));
    return values;
  }

  /** Steps that did not run have no values; all others that are asked for must be known. */
  private String value(String name) {
    assertThat(contexts.containsKey(name) || name.startsWith("steps.")).as(name).isTrue();
    return contexts.getOrDefault(name, "");
  }
}

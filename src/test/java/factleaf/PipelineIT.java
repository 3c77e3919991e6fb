package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import factleaf.testing.ActionRun;
import factleaf.testing.ActionRun.Step;
import factleaf.testing.Builds;
import factleaf.testing.Checkout;
import factleaf.testing.CoreYaml;
import factleaf.testing.FindingCase;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of integrations/ with the packaged program, as far as they can be tried where neither
 * GitHub nor GitLab is: in repositories and with the environment that they would give.
 */
class PipelineIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String INTEGRATIONS = Path.of("integrations").toAbsolutePath() + "";
  private static final String SHEET = "sheets/a drug.facts.yaml";
  private static final String DAY = "--today=" + Builds.TODAY;
  private static final String WARNING =
      "    - id: with-drink\n      say: {clinician: Licensed., patient: It helps.}\n"
          + "      cite: [{source: label, at: Uses, find: pain}]\n";

  @TempDir Path temp;
  private final Map<String, String> environment = new HashMap<>();
  private Checkout origin;
  private String facts;

  @BeforeEach
  void lay() throws Exception {
    environment.put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", temp.toString());
    origin = Checkout.in(temp.resolve("the origin"));
    Launcher.copy(FindingCase.CASES.resolve("templates"), origin.folder().resolve("templates"));
    facts = Files.readString(FindingCase.CASES.resolve("good-smallest/facts.yaml"));
    origin.write(SHEET, facts.replace("profile: page\n", WARNING + "profile: page\n"));
    origin.commit();
  }

  /** JUnit says so of each link that it finds there and that leads out. */
  @AfterEach
  void takeLinksAway() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void aPullRequestThatDropsAWarning() throws Exception {
    String began = origin.git("rev-parse", "HEAD");
    String merge = pullRequest();
    Checkout checkout = origin.shallow(temp.resolve("a checkout"), "refs/pull/7/merge");
    Launcher.program(temp.resolve("bin/gh"), "[ \"$2\" = --paginate ] || cp \"${6#*@}\" body\n");
    environment.put("GITHUB_EVENT_NAME", "pull_request");
    environment.put("GITHUB_SHA", merge);
    environment.put("GITHUB_REPOSITORY", "clinic/handouts");
    Map<String, String> contexts =
        Map.of(
            "inputs.from", archive().toString(),
            "inputs.options", DAY,
            "inputs.sarif", "factleaf.sarif",
            "inputs.fail-on", "critical",
            "github.event_name", "pull_request",
            "github.event.pull_request.base.sha", began,
            "github.event.pull_request.number", "7",
            "github.token", "TOKEN");
    Path action = Path.of(INTEGRATIONS, "github/action.yml");
    ActionRun run = new ActionRun(action, checkout, temp, environment, contexts);
    Map<String, Step> steps = run.run();

    assertThat(run.failed()).isTrue();
    assertThat(steps.values().stream().flatMap(step -> step.outcome().stream()))
        .extracting(Outcome::exit)
        .as(steps.toString())
        .containsExactly(0, 0, 1, 1, 0);
    assertThat(steps.get("Compare out/ with what a build makes").outcome().orElseThrow().err())
        .contains("out/drug/patient.pdf:1:1: error: ", "[out-stale]");
    String report = Files.readString(checkout.folder().resolve("factleaf-diff.md"));
    assertThat(report)
        .contains("What changed: 1 critical, 0 major, 0 minor", "| critical | warning-lost | with-")
        .contains("<br>.before/sheets/a drug.facts.yaml:18:11 |  |\n");
    assertThat(checkout.folder().resolve("body")).hasContent(report);
    assertThat(steps.get("Send findings to code scanning").with())
        .containsEntry("sarif_file", "factleaf.sarif");
    assertThat(checkout.folder().resolve("factleaf.sarif")).content().contains("\"2.1.0\"");
  }

  @Test
  void aMergeRequestWithABadSheet() throws Exception {
    String began = origin.git("rev-parse", "HEAD");
    origin.write(SHEET, facts.replace("find: pain", "fnd: pain"));
    origin.commit();
    Checkout checkout = origin.shallow(temp.resolve("a checkout"), "main");
    JsonNode jobs = CoreYaml.json(Files.readString(Path.of(INTEGRATIONS, "gitlab/factleaf.yml")));
    environment.put("FACTLEAF_SCRIPTS", INTEGRATIONS);
    environment.put("FACTLEAF_FROM", archive().toString());
    environment.put("FACTLEAF_OPTIONS", DAY + "\n");
    environment.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", began);

    Outcome check = job(checkout, jobs, "factleaf-check");
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.err().split("4 errors, 0 warnings")).as("check and build").hasSize(3);
    Path junit = checkout.folder().resolve("factleaf-check.xml");
    Document report = Jsoup.parse(Files.readString(junit), Parser.xmlParser());
    assertThat(report.select("testsuite[name='" + SHEET + "'] failure")).hasSize(4);

    Outcome diff = job(checkout, jobs, "factleaf-diff");
    assertThat(diff.exit()).isZero();
    assertThat(diff.out()).endsWith("`sheets` could not be compared: one of both has errors.\n");
    for (String name : List.of("factleaf-check", "factleaf-diff")) {
      assertThat(checkout.folder().resolve(jobs.at("/" + name + "/artifacts/paths/0").asText()))
          .isNotEmptyFile();
    }
  }

  /** As pre-commit runs them: from a copy of this repository, with the names that fit. */
  @Test
  void aCommit() throws Exception {
    JsonNode hooks = CoreYaml.json(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    String wide = facts.replace("id: drug", "id:   drug").replace("find: pain", "fnd: pain");
    origin.write(SHEET, wide);
    Outcome fmt = hook(hooks.get(1));
    assertThat(fmt).isEqualTo(new Outcome(0, SHEET + ": laid out\n", ""));
    assertThat(origin.folder().resolve(SHEET)).content().contains("id: drug\n", "fnd: pain");

    Outcome check = hook(hooks.get(0), DAY);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.err()).contains(SHEET + ":13:");
  }

  /** The commit that GitHub makes of a change and of what its branch has become. */
  private String pullRequest() throws Exception {
    origin.git("checkout", "-q", "-b", "change");
    origin.write(SHEET, facts);
    origin.commit();
    origin.git("checkout", "-q", "main");
    origin.write("sheets/other.facts.yaml", facts.replace("id: drug", "id: other"));
    origin.commit();
    origin.git("checkout", "-q", "--detach");
    origin.git("merge", "-q", "--no-ff", "change");
    origin.git("update-ref", "refs/pull/7/merge", "HEAD");
    return origin.git("rev-parse", "HEAD");
  }

  /** All lines of a job are one script for GitLab's runner. */
  private Outcome job(Checkout checkout, JsonNode jobs, String name) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    JsonNode job = jobs.get(name);
    job.path("variables")
        .properties()
        .forEach(variable -> all.put(variable.getKey(), variable.getValue().asText()));
    List<String> lines = new ArrayList<>();
    jobs.get(job.get("extends").asText())
        .get("before_script")
        .forEach(line -> lines.add(line.asText()));
    job.get("script").forEach(line -> lines.add(line.asText()));
    return checkout.run(all, List.of("sh", "-ec", String.join("\n", lines)));
  }

  private Outcome hook(JsonNode hook, String... arguments) throws Exception {
    assertThat(hook.get("language").asText()).isEqualTo("script");
    String entry = hook.get("entry").asText();
    assertThat(Path.of(entry.split(" ")[0])).isExecutable();
    Stream<String> command = Stream.of((program() + "/" + entry).split("(?<=factleaf) "));
    Stream<String> names =
        hook.path("pass_filenames").asBoolean(true) ? Stream.of(SHEET) : Stream.of();
    return origin.run(
        environment,
        Stream.of(command, Stream.of(arguments), names).flatMap(words -> words).toList());
  }

  private Path archive() throws Exception {
    Path archive = temp.resolve("an archive.tar.gz");
    List<String> pack = List.of("tar", "czf", archive.toString(), program().getFileName() + "");
    assertThat(Launcher.run(temp, environment, pack).exit()).isZero();
    return archive;
  }

  /** Laid as the release is, with links in place of what is large, and no runtime of its own. */
  private Path program() throws IOException {
    Path home = temp.resolve("factleaf");
    Path program = home.resolve("program");
    if (Files.exists(program)) {
      return home;
    }
    Files.createDirectories(program);
    Files.copy(Path.of("src/main/dist/factleaf"), home.resolve("factleaf"));
    Files.copy(Path.of("src/main/dist/launch.sh"), program.resolve("launch.sh"));
    Path jar = TARGET.resolve("factleaf.jar");
    String tried = new Launcher(home).tried(Runtime.version()).getFileName().toString();
    Files.createSymbolicLink(program.resolve("factleaf.jar"), jar);
    Files.createSymbolicLink(program.resolve("lib"), TARGET.resolve("lib"));
    Files.createSymbolicLink(program.resolve(tried), jar); // no training run beside the tests
    return home;
  }
}

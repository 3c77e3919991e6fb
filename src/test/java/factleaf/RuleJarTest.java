package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.UserFolders;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in jars of others: as CONTRIBUTING.md says, and as it does not. */
class RuleJarTest {
  private static final Path FINDINGS = Path.of("src/test/resources/findings");
  private static final Path BAD = Path.of("src/test/resources/rules/BadRules.java");
  private static final String SERVICES = "META-INF/services/factleaf.check.Rule";

  @TempDir static Path badRules;
  @TempDir Path folder;
  private Path facts;

  @BeforeAll
  static void compile() {
    String program = Path.of("target/classes").toString();
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, "-cp", program, "-d", badRules.toString(), BAD.toString());
    assertThat(exit).isZero();
  }

  @BeforeEach
  void sheet() throws IOException {
    Path program = folder.resolve("target/factleaf.jar");
    Files.createDirectory(program.getParent());
    Files.createSymbolicLink(program, Path.of("target/classes").toAbsolutePath());
    facts = folder.resolve("facts.yaml");
    String good = Files.readString(FINDINGS.resolve("good-smallest/facts.yaml"));
    Files.writeString(facts, good.replace("It helps.", "Take it as directed."));
  }

  @AfterEach
  void withoutLink() throws IOException {
    Files.delete(folder.resolve("target/factleaf.jar"));
  }

  @Test
  void theRecipeOfThePage() throws IOException, InterruptedException {
    Recipe recipe = Recipe.of("A rule in a jar of its own");
    recipe.write(folder, "house/AsDirected.java");
    recipe.write(folder, SERVICES);
    List<String> commands = recipe.commands();
    shell(commands.get(0));
    shell(commands.get(1));
    assertThat(commands.get(2)).isEqualTo("./factleaf check --rules house.jar facts.yaml");
    Run run = check("--rules", folder.resolve("house.jar").toString());
    assertThat(run.err()).contains(recipe.printed()).contains("1 error, 0 warnings");
    assertThat(run.exitCode()).isEqualTo(1);
    Run sarif =
        check("--rules", folder.resolve("house.jar").toString(), "--report-format", "sarif");
    assertThat(sarif.out())
        .contains("\\n\\nWhat was directed is not in the reader's hands.\\n\\nSay what to do.");
    allow("as-directed");
    assertThat(check("--rules", folder.resolve("house.jar").toString()).exitCode()).isZero();
    assertThat(check().err()).contains("there is no rule \"as-directed\" that can be allowed");
  }

  /** A jar is code: it runs where somebody names it, and nowhere else. */
  @Test
  void aJarThatLiesInTheProjectIsNotOpened() throws IOException, InterruptedException {
    jar("house.jar", "LeavesATrace");
    Files.createDirectory(folder.resolve("rules"));
    Files.copy(folder.resolve("house.jar"), folder.resolve("rules/house.jar"));
    assertThat(check().exitCode()).isZero();
    assertThat(System.getProperty("factleaf.trace")).isNull();
    assertThat(check("--rules", folder.resolve("house.jar").toString()).exitCode()).isZero();
    assertThat(System.clearProperty("factleaf.trace")).isEqualTo("was here");
  }

  @Test
  void jarsThatAreNone() throws IOException, InterruptedException {
    refused("missing.jar", "the jar is not there  [file-missing]");
    refused(".", "the jar cannot be read  [file-unreadable]");
    Files.writeString(folder.resolve("text.jar"), "no jar");
    refused("text.jar", "the file is no jar  [bad-rules]");
  }

  @Test
  void jarsWithoutRules() throws IOException, InterruptedException {
    jar("empty.jar", "");
    refused("empty.jar", "the jar holds no rule  [bad-rules]");
    jar("nobody.jar", "Nobody");
    refused("nobody.jar", "its rules cannot be loaded: ServiceConfigurationError: ");
    jar("no-rule.jar", "NoRule");
    refused("no-rule.jar", "its rules cannot be loaded: ServiceConfigurationError: ");
  }

  @Test
  void rulesThatCannotBeAsked() throws IOException, InterruptedException {
    jar("throws.jar", "ThrowsWhenMade");
    refused("throws.jar", "its rules cannot be loaded: IllegalStateException: not today");
    jar("initializer.jar", "ThrowsWhenLoaded");
    refused("initializer.jar", "its rules cannot be loaded: IllegalStateException: never");
    jar("nothing.jar", "SaysNothing");
    refused("nothing.jar", "its rules cannot be loaded: NullPointerException");
    jar("id.jar", "BadId");
    refused("id.jar", "its rules cannot be loaded: IllegalArgumentException: a rule has an id");
  }

  @Test
  void idsThatAreTaken() throws IOException, InterruptedException {
    jar("taken.jar", "TakenId");
    refused("taken.jar", "there is a rule \"unsourced\" already  [bad-rules]");
    jar("one.jar", "Throws");
    String one = folder.resolve("one.jar").toString();
    assertThat(check("--rules", one, "--rules", one).err())
        .contains("there is a rule \"throws-often\" already");
  }

  @Test
  void aRuleThatFailsIsAFindingOfTheSheet() throws IOException, InterruptedException {
    for (String name : List.of("Throws", "Recurses", "Hoards", "Asserts", "SaysNull")) {
      jar(name + ".jar", name);
      Run run = check("--rules", folder.resolve(name + ".jar").toString());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("facts.yaml:2:5: error: the rule \"throws-often\" of ")
          .contains("[rule-failed]")
          .doesNotContain("\tat ");
    }
    allow("throws-often");
    assertThat(check("--rules", folder.resolve("Throws.jar").toString()).err())
        .contains("Throws.jar failed: IllegalStateException: while looking  [rule-failed]")
        .doesNotContain("unused-allowance");
  }

  @Test
  void nothingIsBuiltWithABadJar() {
    Path out = folder.resolve("out");
    String jar = folder.resolve("missing.jar").toString();
    Run run = Builds.run(arguments("build", "--out", out.toString(), "--rules", jar));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  /** Nothing of the sheet has changed, and yet it is not the same. */
  @Test
  void aBuildKnowsWhichRulesTheLastOneHad() throws IOException, InterruptedException {
    UserFolders user = new UserFolders(Optional.empty(), Optional.of(folder.resolve("cache")));
    jar("house.jar", "LeavesATrace");
    String[] build = arguments("build", "--out", folder.resolve("out").toString());
    String[] withRules = Arrays.copyOf(build, build.length + 2);
    withRules[build.length] = "--rules";
    withRules[build.length + 1] = folder.resolve("house.jar").toString();
    assertThat(Builds.run(user, build).exitCode()).isZero();
    assertThat(System.getProperty("factleaf.trace")).isNull();
    assertThat(Builds.run(user, withRules).exitCode()).isZero();
    assertThat(System.clearProperty("factleaf.trace")).isEqualTo("was here");
    jar("house.jar", "Throws");
    assertThat(Builds.run(user, withRules).err()).contains("[rule-failed]");
  }

  private void refused(String jar, String message) {
    Run run = check("--rules", folder.resolve(jar).toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(message).contains("1 error, 0 warnings").doesNotContain("\tat ");
  }

  private void allow(String rule) throws IOException {
    String say = "      say: {clinician: Licensed., patient";
    String allow = "      allow: {" + rule + ": the label says so}\n";
    Files.writeString(facts, Files.readString(facts).replace(say, allow + say));
  }

  /** A jar that names a class of BadRules.java; none if that is empty. */
  private void jar(String name, String rule) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve(SERVICES).getParent());
    Files.writeString(folder.resolve(SERVICES), rule.isEmpty() ? "" : "bad.BadRules$" + rule);
    shell("jar --create --file " + name + " " + SERVICES + " -C " + badRules + " .");
  }

  private Run check(String... options) {
    Run run = Builds.run(arguments("check", options));
    return new Run(run.exitCode(), run.out(), run.err().replace(folder + "/", ""));
  }

  private String[] arguments(String command, String... options) {
    String templates = FINDINGS.resolve("templates").toString();
    return Stream.concat(
            Stream.of(command, "--templates", templates, "--today", Builds.TODAY, facts.toString()),
            Arrays.stream(options))
        .toArray(String[]::new);
  }

  /** Runs a command in the test's folder, with the tools of this JDK. */
  private void shell(String command) throws IOException, InterruptedException {
    String bin = System.getProperty("java.home") + "/bin/";
    Path said = folder.resolve("said");
    int exit =
        new ProcessBuilder("sh", "-c", bin + command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(exit).as(Files.readString(said)).isZero();
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Builds;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program as a process, through its launcher. Runs after Maven's package phase. */
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String ESCAPE = "\u001b";

  /** Little else than Java: no HOME, no language, no colours asked for. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "JAVA_HOME", System.getProperty("java.home"),
          "PATH", System.getenv("PATH"),
          "TERM", "xterm-256color");

  /** A day on which no review is due. */
  private static final String TODAY = "--today=" + Builds.TODAY;

  private static final String BAD_SHEET = "factleaf: 2\nid: bad\ntitel: Bad\n";

  @TempDir private Path temp;
  private static final String UNCHECKED =
      "not checked: citations against sources (factleaf verify), layout of pages\n";

  private Launcher launcher;

  @BeforeEach
  void lay() throws Exception {
    launcher = Launcher.in(temp);
    Launcher.copy(TARGET.resolve("lib"), launcher.jar().resolveSibling("lib"));
    Files.copy(Builds.EXAMPLE, launcher.home().resolve("facts.yaml"));
    Files.writeString(launcher.home().resolve("bad.yaml"), BAD_SHEET);
    Files.copy(
        TARGET.resolve("factleaf.jar"), launcher.jar()); // late: it is newer than its sources
    Files.createFile(launcher.tried(Runtime.version())); // no training run beside the tests
  }

  @AfterEach
  void nothingWasBuilt() {
    assertThat(launcher.jar().resolveSibling("build.log")).doesNotExist();
  }

  @Test
  void printsTheVersionOfThePom() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = Jsoup.parse(pom, Parser.xmlParser()).expectFirst("project > version").text();

    assertThat(launcher.run(ENVIRONMENT, "--version").out())
        .startsWith("factleaf " + version + "\nJava ");
  }

  @Test
  void saysOnlyWhatItDidNotCheckInAPipeWhenAllIsWell() throws Exception {
    assertThat(launcher.run(ENVIRONMENT, "check", TODAY, "facts.yaml"))
        .isEqualTo(new Outcome(0, UNCHECKED, ""));
  }

  @Test
  void returnsOneForFindings() throws Exception {
    Outcome run = launcher.run(ENVIRONMENT, "check", "bad.yaml");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("not checked: ");
    assertThat(run.err()).contains("bad.yaml:3:1: error: ").doesNotContain(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Say what to do: build, '",
    "chekc, 'Did you mean: factleaf check'",
    "check --colour, Unknown option: '--colour'",
    "build --out, Missing required parameter for option '--out' (DIR)",
  })
  void returnsTwoForWrongUsage(String line, String message) throws Exception {
    Outcome run = launcher.run(ENVIRONMENT, line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain(ESCAPE);
  }

  @Test
  void worksFromAnotherFolder() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("elsewhere"));
    Path home = launcher.home();
    List<String> command =
        List.of(
            launcher.script().toString(),
            "check",
            TODAY,
            "--templates",
            home.resolve("templates").toString(),
            home.resolve("facts.yaml").toString());

    assertThat(Launcher.run(folder, ENVIRONMENT, command)).isEqualTo(new Outcome(0, UNCHECKED, ""));
  }

  @Test
  void worksThroughASymlinkToASymlink() throws Exception {
    Path first = temp.resolve("first");
    Path second = Files.createDirectory(temp.resolve("bin")).resolve("second");
    Files.createSymbolicLink(first, launcher.script());
    Files.createSymbolicLink(second, Path.of("../first"));

    Outcome run =
        Launcher.run(launcher.home(), ENVIRONMENT, List.of(second.toString(), "check", TODAY));

    assertThat(run).isEqualTo(new Outcome(0, UNCHECKED, ""));
  }

  @Test
  void coloursFindingsOnATerminal() throws Exception {
    assertThat(onTerminal(ENVIRONMENT, "check bad.yaml")).contains(ESCAPE);
  }

  @Test
  void respectsNoColor() throws Exception {
    Map<String, String> environment = Launcher.with(ENVIRONMENT, "NO_COLOR", "1");

    assertThat(onTerminal(environment, "check bad.yaml"))
        .contains("bad.yaml:3:1: error: ")
        .doesNotContain(ESCAPE);
  }

  @Test
  void tellsAPersonWhatWasChecked() throws Exception {
    assertThat(onTerminal(ENVIRONMENT, "check " + TODAY)).contains("entries checked: ");
  }

  @Test
  void saysInOneLineInAPipeWhatItBuilt() throws Exception {
    Outcome run = launcher.run(ENVIRONMENT, "build", TODAY);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("1 sheet: \\d+ files written to out\n");
    assertThat(run.err()).isEmpty();
    assertThat(launcher.home().resolve("out/index.html")).isNotEmptyFile();
    assertThat(launcher.home().resolve("out/exampline")).isNotEmptyDirectory();
  }

  /** What a person sees. A terminal is made by util-linux's script. */
  private String onTerminal(Map<String, String> environment, String arguments) throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "needs /usr/bin/script (Debian: bsdutils)");
    List<String> command =
        List.of(script.toString(), "-qec", "./factleaf " + arguments, "/dev/null");

    return Launcher.run(launcher.home(), environment, command).out();
  }
}

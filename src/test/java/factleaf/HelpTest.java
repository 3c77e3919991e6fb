package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Catalogue;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program says of its commands, and of words that they print and read. */
class HelpTest {
  @TempDir Path folder;

  @Test
  void helpOfACommandIsWhatTheCommandSays() {
    assertThat(run("help", "check").out()).isEqualTo(run("check", "--help").out());
    assertThat(run("help").out()).isEqualTo(run("--help").out());
    assertThat(run("help", "chekc").exitCode()).isEqualTo(2);
  }

  @Test
  void everyFindingIsExplained() {
    assertThat(run("explain", "rules").out().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsExactlyElementsOf(Catalogue.all().keySet());
    assertThat(run("explain").out()).startsWith("rules: " + Catalogue.all().size() + "\nunits: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unsourced | rule unsourced: error: ",
        "unshown-figure | An entry may allow it with a reason: allow: {unshown-figure: the reason}",
        "mg | unit mg: written mg, milligram, milligrams",
        "milligrams | unit mg: ",
        "mcg | never mcg: misread as mg",
        "withdrawal | section withdrawal: printed in leaflet, ",
        "withdrawal | it warns: ",
        "contraindications | it forbids: ",
        "dosing | Leaflet: How to take it"
      })
  void anIdIsExplained(String id, String words) {
    assertThat(run("explain", id).out()).contains(words).doesNotContain("](");
  }

  @ParameterizedTest
  @CsvSource({
    "unsorced, 'Nothing is called \"unsorced\"; did you mean \"unsourced\"?'",
    "zzzzzzzz, 'Nothing is called \"zzzzzzzz\"; explain rules, units or sections lists them'",
    "rules --profile medicin, 'There is no profile \"medicin\"; did you mean \"medicine\"?'"
  })
  void whatIsUnknown(String words, String message) {
    Run run = run(("explain " + words).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, run("completion").out());
    String ask = " && COMP_CWORD=$n && _complete_factleaf && echo \"${COMPREPLY[@]}\"";
    String commands = ". ./completion && COMP_WORDS=(factleaf che) n=1" + ask;
    String options = ". ./completion && COMP_WORDS=(factleaf check --pag) n=2" + ask;
    Launcher.Outcome outcome =
        Launcher.run(
            folder,
            Map.of("PATH", System.getenv("PATH")),
            List.of("bash", "-c", commands + "; " + options));
    assertThat(outcome.out()).isEqualTo("check\n--pages\n");
  }

  @Test
  void theManualHasTheHelpOfAllCommands() throws Exception {
    String page = run("man").out();
    Path file = folder.resolve("factleaf.1");
    Files.writeString(file, page);
    assertThat(page.lines().filter(line -> line.startsWith(".")))
        .allMatch(line -> line.matches("\\.(TH|SH|nf|fi)( .*)?"));
    boolean groff =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "groff")));
    Assumptions.assumeTrue(groff, "groff is not installed");
    Launcher.Outcome shown =
        Launcher.run(
            folder,
            Map.of("PATH", System.getenv("PATH"), "GROFF_NO_SGR", "1"),
            List.of("groff", "-man", "-Tascii", "-P-cbou", "-ww", file.toString()));
    assertThat(shown.err()).isEmpty();
    String words = shown.out().replaceAll("\\s+", " ");
    for (String command : List.of("check", "build", "explain", "help")) {
      String help = run("help", command).out().replaceAll("\\s+", " ").strip();
      assertThat(words).contains(help.replaceAll("[^\\x20-\\x7E]", " "));
    }
  }

  private static Run run(String... words) {
    return Builds.run(words);
  }
}

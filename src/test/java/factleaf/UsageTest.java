package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Terminal;
import factleaf.testing.Elsewhere;
import factleaf.testing.FindingCase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of a wrong command line, and of its own faults. */
class UsageTest {
  @TempDir Path folder;
  private FindingCase sheet;

  @BeforeEach
  void lay() {
    sheet = new FindingCase(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "biuld, Unmatched argument at index 0: 'biuld'",
    "build --uot=x, 'Unknown option: ''--uot=x''; did you mean \"--out\"?'",
    "check --unheard, Unknown option: '--unheard'",
    "verify --sheet facts.yaml, 'Unknown option: ''--sheet''; name it without an option: factleaf"
        + " verify FILE'",
    "build --handout pateint, There is no handout \"pateint\"; did you mean \"patient\"?",
    "build --paper letter, There is no paper \"letter\"; did you mean \"Letter\"?",
    "build --paper B5, 'There is no paper \"B5\"; choose one of: A4, A5, A6, Letter'",
    "check --today 2026-02-30, 'Invalid value for option ''--today'': \"2026-02-30\" is not a day;"
        + " write 2026-11-22'",
    "check --today +999999999-12-31, 'Invalid value for option ''--today'': \"+999999999-12-31\" is"
        + " not a day of the years 2000 to 2999'",
    "check --today -0001-01-01, 'Invalid value for option ''--today'': \"-0001-01-01\" is not a day"
        + " of the years 2000 to 2999'",
    "review --today 1999-12-31 facts.yaml, 'Invalid value for option ''--today'': \"1999-12-31\" is"
        + " not a day of the years 2000 to 2999'",
    "sign --on 3000-01-01 facts.yaml, 'Invalid value for option ''--on'': \"3000-01-01\" is not a"
        + " day of the years 2000 to 2999'",
    "serve -, 'A preview follows saves, so name a file that can be saved, not -'",
    "serve --port 65536, '--port takes a number from 0 to 65535, not 65536'",
    "build --threads -1, '--threads takes a number from 1 to 1000, not -1'",
    "build --threads 0, '--threads takes a number from 1 to 1000, not 0'",
    "links --timeout -5, '--timeout takes a number from 1 to 3600, not -5'",
    "verify --min-kept -1, '--min-kept takes a number from 0 to 100, not -1'",
    "coverage --fail-under 101, '--fail-under takes a number from 0 to 100, not 101'",
    "'', 'Say what to do: build, check, '"
  })
  void wrongUsage(String arguments, String message) throws IOException {
    sheet.prepare("good-smallest");
    assertThat(
            sheet.run(
                Stream.of(arguments.split(" ")).filter(a -> !a.isEmpty()).toArray(String[]::new)))
        .isEqualTo(2);
    assertThat(sheet.printed()).startsWith(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** What nobody wrote is no name of a file, and none of a sheet; {@code ~} stands for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check ~ FILE",
        "check facts.yaml ~ FILE",
        "build --paper ~ --paper",
        "build --clinic= --clinic",
        "build --clinic ~ --clinic",
        "verify --report ~ --report",
        "trace ~ TEXT",
        "new ~ ID",
        "init ~ FOLDER",
        "keep label ~ FILE",
        "diff facts.yaml ~ NEW",
        "sign drug --by A --role B --entries ~ --entries",
        "explain ~ WHAT"
      })
  void anEmptyValue(String line) throws IOException {
    sheet.prepare("good-smallest");
    List<String> words = Stream.of(line.split(" ")).map(word -> word.replace("~", "")).toList();
    assertThat(sheet.run(words.subList(0, words.size() - 1).toArray(String[]::new))).isEqualTo(2);
    assertThat(sheet.printed().lines())
        .containsExactly(
            words.getLast() + " is empty; write a value, or leave it out",
            "Its options: factleaf help " + words.getFirst());
  }

  /** Nobody reads all options for the sake of one. */
  @Test
  void aWrongOptionHasTwoLines() throws IOException {
    sheet.prepare("good-smallest");
    sheet.run("verify", "--sheet", "facts.yaml");
    assertThat(sheet.printed().lines())
        .hasSize(2)
        .last()
        .isEqualTo("Its options: factleaf help verify");
  }

  @Test
  void noProject() throws Exception {
    assertThat(Elsewhere.run(folder, "./factleaf build").err())
        .startsWith(
            "facts.yaml:1:1: error: there is no facts.yaml and no folder sheets here  [file-")
        .contains(
            "\n   = \"factleaf init\" begins a project in this folder; or name a fact file\n");
    assertThat(folder).isEmptyDirectory();
    Files.writeString(folder.resolve("facts.yaml"), "factleaf: 2\nid: \"\"\n");
    assertThat(Elsewhere.run(folder, "./factleaf review drug").err())
        .startsWith(
            "There is no sheet \"drug\" in facts.yaml or the folder sheets: there is none to");
  }

  /** An argument may come from anywhere; a terminal would obey it. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "check --%s", "build --paper %s", "build --threads %s"})
  void wrongUsageIsShownWithoutControlCharacters(String arguments) throws IOException {
    sheet.prepare("good-smallest");
    assertThat(sheet.run(arguments.replace("%s", "\u001b[2J\u202Ex\n\r").split(" "))).isEqualTo(2);
    assertThat(sheet.printed())
        .doesNotContain("\u001b", "\u202E", "\r")
        .contains("\uFFFD[2J\uFFFDx\uFFFD\uFFFD");
  }

  @Test
  void ownFault() throws IOException {
    sheet.prepare("good-smallest");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("nobody expected this");
          }
        };
    Terminal terminal =
        new Terminal(new PrintStream(broken), sheet.err(), true, false, false, () -> 0);
    assertThat(sheet.run(terminal, "check", "facts.yaml")).isEqualTo(3);
    assertThat(sheet.printed())
        .startsWith("factleaf: this is a fault of the program, not of your files")
        .contains("nobody expected this");
  }
}

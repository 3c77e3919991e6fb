package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language that is set up only in part: what is missing is named, and nothing breaks. */
class LanguageTest {
  private static final Path ENGLISH = Path.of("templates/languages/en");
  private static final Path CASES = Path.of("src/test/resources/findings");

  /** Without these no sheet is printed. */
  private static final List<String> NEEDED = List.of("lay-wording.yaml", "sentences.yaml");

  @TempDir Path folder;

  @Test
  void textsOnly() throws IOException {
    prepare();
    Builds.Run run = check();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(lists()).allMatch(list -> said(run).contains("no templates/languages/fr/" + list));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void eachListMissingInTurn(String missing) throws IOException {
    prepare();
    for (String list : lists()) {
      if (!list.equals(missing)) {
        Files.copy(ENGLISH.resolve(list), language().resolve(list));
      }
    }
    Builds.Run run = check();
    assertThat(said(run)).contains("there is no templates/languages/fr/" + missing);
    assertThat(run.exitCode()).as(said(run)).isEqualTo(NEEDED.contains(missing) ? 1 : 0);
  }

  /** What is missing is said once, however many sheets there are. */
  @Test
  void saidOnce() throws IOException {
    prepare();
    String facts = Files.readString(folder.resolve("facts.yaml"));
    Files.writeString(folder.resolve("other.yaml"), facts.replace("id: drug", "id: other"));
    Builds.Run run = check(folder.resolve("facts.yaml"), folder.resolve("other.yaml"));
    assertThat(run.err().split("did not run: there is no templates/languages/fr/numbers.yaml"))
        .hasSize(2);
  }

  static List<String> lists() throws IOException {
    try (Stream<Path> files = Files.list(ENGLISH)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("text.yaml"))
          .sorted()
          .toList();
    }
  }

  private static String said(Builds.Run run) {
    return run.err() + run.out();
  }

  private Path language() {
    return folder.resolve("templates/languages/fr");
  }

  private void prepare() throws IOException {
    Files.createDirectories(language());
    Files.copy(ENGLISH.resolve("text.yaml"), language().resolve("text.yaml"));
    Files.createDirectories(folder.resolve("templates/profiles"));
    for (String name : List.of("profiles/page.yaml", "handout.ftlh", "index.ftlh")) {
      Files.copy(
          CASES.resolve("templates").resolve(name), folder.resolve("templates").resolve(name));
    }
    String facts = Files.readString(CASES.resolve("good-smallest/facts.yaml"));
    Files.writeString(folder.resolve("facts.yaml"), facts.replace("language: en", "language: fr"));
  }

  private Builds.Run check(Path... more) {
    List<Path> sheets = more.length > 0 ? List.of(more) : List.of(folder.resolve("facts.yaml"));
    Stream<String> fixed =
        Stream.of(
            "check",
            "--checklist",
            "--today",
            Builds.TODAY,
            "--templates",
            folder.resolve("templates").toString());
    return Builds.run(
        Stream.concat(fixed, sheets.stream().map(Path::toString)).toArray(String[]::new));
  }
}

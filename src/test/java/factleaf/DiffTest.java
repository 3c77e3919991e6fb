package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import factleaf.vocabulary.ChangeKind;
import factleaf.yaml.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What changed between two fact files or folders. Each pair of files has its expected changes. */
class DiffTest {
  private static final Path CASES = Path.of("src/test/resources/diff");
  private static final Path REPORTS = Path.of("src/test/resources/diff-reports");
  private static final Set<ChangeKind> OF_FOLDERS =
      Set.of(ChangeKind.SHEET_ADDED, ChangeKind.SHEET_REMOVED);

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsExpectedOfThePair(String name) throws IOException {
    assertThat(changes(name)).containsExactlyInAnyOrderElementsOf(expected(name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsNothingInOneFile(String name) {
    Run run = diff(file(name, "old"), file(name, "old"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("\n0 critical, 0 major, 0 minor, 0 editorial\n");
  }

  @Test
  void everyKindHasAPair() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String name : cases()) {
      expected(name).forEach(line -> expected.add(line.split(" ")[1]));
    }
    assertThat(expected)
        .isEqualTo(
            Arrays.stream(ChangeKind.values())
                .filter(kind -> !OF_FOLDERS.contains(kind))
                .map(Choices::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyKindIsInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("docs/diff.md"));
    assertThat(Choices.of(ChangeKind.class, "kind").ids())
        .allSatisfy(kind -> assertThat(page).contains("`" + kind + "`"));
  }

  @ParameterizedTest
  @CsvSource({"text, txt", "markdown, md", "json, json", "html, html"})
  void reportIsAsExpected(String format, String ending) throws IOException {
    Run run = diff(REPORTS.resolve("old.facts.yaml"), REPORTS.resolve("new.facts.yaml"), format);
    assertThat(run.err()).isEmpty();
    Update.compare(REPORTS.resolve("report." + ending), run.out());
  }

  @ParameterizedTest
  @CsvSource({"dose-up, critical, 1", "figure-changed, critical, 0", "figure-changed, major, 1"})
  void failsOnASeverity(String name, String severity, int exitCode) {
    Run run = Builds.run("diff", file(name, "old"), file(name, "new"), "--fail-on", severity);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void sheetsOfFoldersArePairedByTheirIds() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old"));
    Path now = Files.createDirectories(folder.resolve("new/deeper"));
    sheet(old.resolve("a.facts.yaml"), "kept", "dose-up", "old");
    sheet(now.resolve("b.facts.yaml"), "kept", "dose-up", "new");
    sheet(old.resolve("c.facts.yaml"), "gone", "dose-up", "old");
    sheet(now.resolve("d.facts.yaml"), "come", "dose-up", "old");
    assertThat(lines(diff(old.toString(), now.toString())))
        .containsExactlyInAnyOrder(
            "minor sheet-added the whole sheet",
            "major sheet-removed the whole sheet",
            "critical dose-up maximum");
  }

  @Test
  void aProjectSaysHowMuchAKindWeighs() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        templates.resolve("vocabulary.yaml"), "factleaf: 2\nchanges:\n  dose-down: minor\n");
    Run run =
        Builds.run(
            "diff",
            "--templates",
            templates.toString(),
            file("dose-down", "old"),
            file("dose-down", "new"));
    assertThat(lines(run)).containsExactly("minor dose-down maximum");
  }

  @ParameterizedTest
  @CsvSource({"dose-up: deadly, unknown-value", "dose-upp: minor, unknown-key"})
  void aMistakeInAWeightIsAFinding(String line, String rule) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        templates.resolve("vocabulary.yaml"), "factleaf: 2\nchanges:\n  " + line + "\n");
    String old = file("dose-down", "old");
    Run run = Builds.run("diff", "--templates", templates.toString(), old, old);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("templates/vocabulary.yaml:3:", "[" + rule + "]");
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() throws IOException {
    Path broken = folder.resolve("facts.yaml");
    Files.writeString(broken, "factleaf: 2\nid: [\n");
    Run run = diff(file("dose-up", "old"), broken.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(broken + ":3:1: error: ").contains("1 error");
  }

  @ParameterizedTest
  @CsvSource({"text", "html", "json", "markdown"})
  void reportTakesThePlaceOfAnEarlierOneOnly(String format) throws IOException {
    Path report = folder.resolve("report");
    assertThat(write(report, format).err()).isEmpty();
    String first = Files.readString(report);
    assertThat(write(report, format).err()).isEmpty();
    assertThat(report).hasContent(first);
    Files.writeString(report, "somebody's notes");
    assertThat(write(report, format).err()).contains("[out-foreign-file]");
    assertThat(report).hasContent("somebody's notes");
  }

  @Test
  void aFolderInPlaceOfTheReport() throws IOException {
    Run run = write(Files.createDirectory(folder.resolve("report")), "text");
    assertThat(run.err())
        .contains("where the report must go", "move it away, or name another place")
        .doesNotContain("--out");
  }

  @Test
  void reportIsNotWrittenOverAnInput() throws IOException {
    Path old = folder.resolve("old.facts.yaml");
    sheet(old, "drug", "dose-up", "old");
    String before = Files.readString(old);
    Run run =
        Builds.run("diff", old.toString(), file("dose-up", "new"), "--report", old.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[out-input]");
    assertThat(old).hasContent(before);
  }

  private static Run write(Path report, String format) {
    return Builds.run(
        "diff",
        file("dose-up", "old"),
        file("dose-up", "new"),
        "--report-format",
        format,
        "--report",
        report.toString());
  }

  private static void sheet(Path target, String id, String name, String side) throws IOException {
    String text = Files.readString(Path.of(file(name, side)));
    Files.writeString(target, text.replace("id: drug", "id: " + id));
  }

  private static String file(String name, String side) {
    return CASES.resolve(name).resolve(side + ".facts.yaml").toString();
  }

  private static List<String> changes(String name) {
    Run run = diff(file(name, "old"), file(name, "new"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return lines(run);
  }

  /** Severity, kind and subject of each change. */
  private static List<String> lines(Run run) {
    return run.out()
        .lines()
        .filter(line -> line.matches("(critical|major|minor|editorial) .*"))
        .map(line -> line.replaceFirst(":.*", ""))
        .toList();
  }

  private static List<String> expected(String name) throws IOException {
    return Files.readAllLines(CASES.resolve(name).resolve("expected.txt"));
  }

  private static Run diff(String old, String now) {
    return Builds.run("diff", old, now);
  }

  private static Run diff(Path old, Path now, String format) {
    return Builds.run("diff", old.toString(), now.toString(), "--report-format", format);
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts kept of files. Each folder of src/test/resources/keep has a file as it came, what is kept
 * of it, and what the command prints and writes into the fact file.
 */
class KeepTest {
  private static final Path CASES = Path.of("src/test/resources/keep");
  private static final Path SHEET = CASES.resolve("facts.yaml");
  private static final Path TEMPLATES = Path.of("src/test/resources/findings/templates");

  @TempDir Path folder;
  private Path facts;
  private Path snapshots;

  @BeforeEach
  void lay() throws IOException {
    facts = folder.resolve("facts.yaml");
    snapshots = folder.resolve("snapshots");
    Files.copy(SHEET, facts);
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void kept(Path example) throws IOException {
    Run run = keep("label", source(example));

    String now = Files.readString(facts);
    Update.compare(example.resolve("printed.txt"), shown(run.out() + run.err()) + "\n" + now);
    assertThat(run.exitCode()).isEqualTo(run.err().isEmpty() ? 0 : 1);
    if (run.exitCode() == 0) {
      Update.compare(example.resolve("kept.txt"), Files.readString(text()));
      assertThat(verify().err()).doesNotContain("[snapshot", "[yaml", "[bad");
      assertThat(keep("label", source(example)).out()).as("once more").doesNotContain("facts.yaml");
      assertThat(facts).hasContent(now);
    } else {
      assertThat(snapshots).doesNotExist();
      assertThat(facts).hasSameTextualContentAs(SHEET);
    }
  }

  /** The source of an included file is edited there; byte order mark, line ends and rights stay. */
  @Test
  void sharedSource() throws IOException {
    String sheet = Files.readString(facts);
    String label = sheet.substring(sheet.indexOf("  # The text"), sheet.indexOf("  other:"));
    Files.writeString(facts, sheet.replace(label, "  include: shared.yaml\n"));
    Path shared = folder.resolve("shared.yaml");
    String before = "\uFEFF" + ("factleaf: 2\nsources:\n" + label).replace("\n", "\r\n");
    Files.writeString(shared, before);
    assertThat(shared.toFile().setReadable(false, false)).isTrue();
    assertThat(shared.toFile().setReadable(true, true)).isTrue();
    String sheetNow = Files.readString(facts);

    Run run = keep("label", source(CASES.resolve("text")));

    assertThat(run.err()).isEmpty();
    assertThat(facts).hasContent(sheetNow);
    String line = "    read: 2026-03-01\r\n";
    String name = text().getFileName().toString();
    assertThat(Files.readString(shared).replaceFirst("[0-9a-f]{64}", "SUM"))
        .isEqualTo(
            before.replace(line, line + "    snapshot: {file: " + name + ", sha256: SUM}\r\n"));
    assertThat(Files.getPosixFilePermissions(shared))
        .extracting(Enum::name)
        .noneMatch(p -> p.startsWith("OTHERS_R"));
  }

  @Test
  void anotherSourcesFile() throws IOException {
    String before = Files.readString(facts).replace("issued: 2023", "doi: 10.1000/other");
    Files.writeString(facts, before);
    Run run = keep("label", source(CASES.resolve("html")));
    assertThat(run.err())
        .contains("the source has the doi 10.1000/other, and the file 10.1000/ABC.1")
        .contains("[other-source]");
    assertThat(facts).hasContent(before);
    assertThat(snapshots).doesNotExist();
  }

  @Test
  void fileThatIsNoText() throws IOException {
    Path picture = folder.resolve("label.png");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    Run run = keep("label", picture);
    assertThat(run.err()).contains("label.png:1:1: error: ", "[unreadable-source]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"long.html", "long.txt"})
  void fileOfTooManyWords(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, (name.endsWith("html") ? "<body><p>" : "") + "word ".repeat(500_000));
    Run run = keep("label", file);
    assertThat(run.err())
        .contains("the file holds too much text", "a kept text may have 2,000,000 characters");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void sourceThatIsNotThere() {
    Run run = keep("lable", source(CASES.resolve("text")));
    assertThat(run.err()).startsWith("No sheet cites a source \"lable\"; did you mean \"label\"?");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void sourceOfTwoSheets() throws IOException {
    Path sheets = Files.createDirectory(folder.resolve("sheets"));
    Files.copy(facts, sheets.resolve("a.facts.yaml"));
    String other = Files.readString(facts).replace("id: exampline", "id: other");
    Files.writeString(sheets.resolve("b.facts.yaml"), other);
    facts = sheets;
    Run run = keep("label", source(CASES.resolve("text")));
    assertThat(run.err())
        .contains("More than one source is called \"label\": ")
        .contains("a.facts.yaml:9:3, ", "b.facts.yaml:9:3; say with --sheet which is meant");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void snapshotsThatAreNoFolder() throws IOException {
    snapshots = Files.createFile(folder.resolve("file"));
    Run run = keep("label", source(CASES.resolve("text")));
    assertThat(run.err()).contains("the kept text cannot be written: this is not a folder");
    assertThat(run.err()).contains("name another place, or move it away").doesNotContain("--out");
  }

  @Test
  void factFileThatCannotBeWritten() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    facts = Files.move(facts, project.resolve("facts.yaml"));
    Files.createFile(project.resolve(".factleaf")); // where a folder has to be
    Run run = keep("label", source(CASES.resolve("text")));
    assertThat(run.err()).contains("project", "the fact file").doesNotContain("the kept text");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void fileThatIsNotThere() {
    Run run = keep("label", folder.resolve("none.pdf"));
    assertThat(run.err()).contains("none.pdf:1:1", "[file-missing]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Run keep(String source, Path file) {
    return Builds.run(
        "keep",
        "--templates",
        TEMPLATES.toString(),
        "--snapshots",
        snapshots.toString(),
        "--sheet",
        facts.toString(),
        source,
        file.toString());
  }

  private Run verify() {
    return Builds.run(
        "verify",
        "--today",
        Builds.TODAY,
        "--templates",
        TEMPLATES.toString(),
        "--snapshots",
        snapshots.toString(),
        facts.toString());
  }

  /** The one text that was kept. */
  private Path text() throws IOException {
    try (Stream<Path> all = Files.list(snapshots)) {
      List<Path> texts = all.toList();
      assertThat(texts).hasSize(1);
      return texts.getFirst();
    }
  }

  private String shown(String printed) {
    return printed.replace(folder + "/", "").replace(CASES + "/", "");
  }

  private static Path source(Path example) {
    try (Stream<Path> all = Files.list(example)) {
      return all.filter(f -> f.getFileName().toString().startsWith("source.")).findFirst().get();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

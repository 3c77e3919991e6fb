package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sheets: found in folders, built once, compared, kept apart when some are bad. */
class FormularyTest {
  private static final String TODAY = "2026-03-02";
  private static final int SHEETS = 4;

  @TempDir private Path folder;
  private Path sheets;
  private Path out;

  @BeforeEach
  void sample() {
    sheets = folder.resolve("formulary");
    out = folder.resolve("out");
    run("generate-sample", "--sheets", "" + SHEETS, "--seed", "7", sheets.toString());
  }

  @Test
  void aFolderIsAllItsSheets() throws IOException {
    Path deeper = Files.createDirectories(sheets.resolve("deep/er"));
    Files.move(file(0), deeper.resolve("facts.yaml"));
    Path hidden = Files.createDirectories(sheets.resolve(".hidden"));
    Files.writeString(hidden.resolve("facts.yaml"), "not: a sheet");
    assertThat(build().exitCode()).isZero();
    assertThat(folders()).hasSize(SHEETS);
    assertThat(read("manifest.json")).contains("\"file\": \"deep/er/facts.yaml\"");
  }

  @Test
  void nothingChangedWritesNothing() throws IOException {
    assertThat(build().exitCode()).isZero();
    Map<Path, FileTime> before = times();
    assertThat(build().exitCode()).isZero();
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void onlyWhatChangedIsBuiltAgain() throws IOException {
    build();
    makeOld();
    Path changed = file(1);
    Files.writeString(
        changed, Files.readString(changed).replaceFirst("edition: .*", "edition: \"9\""));
    build();
    String id = id(changed);
    assertThat(written())
        .isNotEmpty()
        .allMatch(
            path -> path.startsWith(id) || path.startsWith("index") || path.startsWith("manifest"))
        .anyMatch(path -> path.equals(id + "/patient.pdf"));
  }

  @Test
  void aChangedTemplateBuildsAllAgain() throws IOException {
    Path templates = folder.resolve("templates");
    copy(Path.of("templates"), templates);
    String[] with = {"--templates", templates.toString()};
    build(with);
    makeOld();
    Files.writeString(
        templates.resolve("print.css"),
        "\nh1 { font-size: 25pt }\n",
        java.nio.file.StandardOpenOption.APPEND);
    build(with);
    assertThat(written())
        .filteredOn(path -> path.endsWith(".html") && path.contains("/"))
        .hasSize(3 * SHEETS);
  }

  @Test
  void anOutputThatSomebodyTouchedIsRepaired() throws IOException {
    build();
    Map<Path, String> before = digests();
    Path edited = out.resolve(id(file(0))).resolve("patient.html");
    Files.writeString(edited, Files.readString(edited) + "<!-- edited -->");
    Files.delete(out.resolve(id(file(1))).resolve("clinician.pdf"));
    assertThat(build().err()).isEmpty();
    assertThat(digests()).isEqualTo(before);
  }

  @Test
  void checkNamesWhatIsStaleAndWritesNothing() throws IOException {
    build();
    assertThat(build("--check").exitCode()).isZero();
    Path edited = out.resolve(id(file(0))).resolve("patient.html");
    Files.writeString(edited, "edited");
    Map<Path, String> before = digests();
    Builds.Run run = build("--check");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(edited + ":1:1: error: the file is not what a build makes  [out-stale]");
    assertThat(run.err()).endsWith("1 error, 0 warnings\n");
    assertThat(digests()).isEqualTo(before);
  }

  @Test
  void aBadSheetStopsAllAndAllAreChecked() throws IOException {
    spoil(file(0));
    spoil(file(2));
    Builds.Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(file(0) + ":", file(2) + ":");
    assertThat(out).doesNotExist();
  }

  @Test
  void keepGoingPublishesTheGoodOnes() throws IOException {
    build();
    Map<Path, String> before = digests();
    spoil(file(0));
    Path changed = file(1);
    Files.writeString(
        changed, Files.readString(changed).replaceFirst("edition: .*", "edition: \"9\""));
    assertThat(build("--keep-going").exitCode()).isEqualTo(1);
    assertThat(folders()).hasSize(SHEETS);
    String bad = id(file(0));
    Map<Path, String> after = digests();
    before.forEach(
        (path, digest) -> {
          if (path.startsWith(bad)) {
            assertThat(after).containsEntry(path, digest);
          }
        });
    assertThat(read(id(changed) + "/patient.html")).contains("Edition 9");
  }

  @Test
  void twoSheetsWithOneIdAreAFindingWhateverTheThreads() throws IOException {
    String id = id(file(0));
    Files.writeString(file(2), Files.readString(file(2)).replaceFirst("id: .*", "id: " + id));
    for (String threads : List.of("1", "4")) {
      Builds.Run run = build("--threads", threads);
      assertThat(run.err())
          .contains(file(2) + ":3:5: error: the sheet \"" + id + "\" is built twice");
      assertThat(run.err()).contains("the other one is " + file(0) + ":3:5");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void threadsAndOrderMakeNoDifference() throws IOException {
    build("--threads", "1");
    Map<Path, String> one = digests();
    Path other = folder.resolve("other");
    List<String> files =
        new ArrayList<>(Stream.of(3, 1, 0, 2).map(i -> file(i).toString()).toList());
    files.addAll(List.of("--threads", "4", "--out", other.toString(), "--today", TODAY));
    files.addFirst("build");
    assertThat(run(files.toArray(String[]::new)).exitCode()).isZero();
    out = other;
    assertThat(digests()).isEqualTo(one);
  }

  @Test
  void pruneRemovesSheetsThatAreGone() throws IOException {
    build();
    String gone = id(file(3));
    Files.delete(file(3));
    build();
    assertThat(folders()).contains(gone);
    build("--prune");
    assertThat(folders()).hasSize(SHEETS - 1).doesNotContain(gone);
    assertThat(read("index.html")).doesNotContain(gone);
  }

  private void spoil(Path file) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst("language: en", "language: xx"));
  }

  private Builds.Run build(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("build", "--today", TODAY, "--out", out.toString(), sheets.toString()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private static Builds.Run run(String... words) {
    return Builds.run(words);
  }

  /** A fact file by its place in the alphabet. */
  private Path file(int number) {
    try (Stream<Path> walk = Files.walk(sheets)) {
      return walk.filter(path -> path.toString().endsWith(".facts.yaml"))
          .sorted()
          .toList()
          .get(number);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String id(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .filter(line -> line.startsWith("id: "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  private String read(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> list = Files.list(out)) {
      return list.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (Path file : files()) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    times.put(out, Files.getLastModifiedTime(out));
    return times;
  }

  private Map<Path, String> digests() throws IOException {
    Map<Path, String> digests = new TreeMap<>();
    for (Path file : files()) {
      digests.put(
          out.relativize(file),
          java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    }
    return digests;
  }

  /** Gives all files an old date, so that what is written can be told. */
  private void makeOld() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
  }

  private List<String> written() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path file : files()) {
      if (Files.getLastModifiedTime(file).toMillis() > 0) {
        written.add(out.relativize(file).toString());
      }
    }
    return written;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}

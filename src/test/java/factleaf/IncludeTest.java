package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets in folders of their own, with sources that they share. */
class IncludeTest {
  private static final String TEMPLATES = "src/test/resources/findings/templates";
  private static final Path TEXT = Path.of("src/test/resources/verify/texts/article.txt");

  /** As on a command line: not what a link leads to. */
  @TempDir Path folder;

  private Path project;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("sources.yaml"), sources("Guideline"));
    sheet("one", "../sources.yaml");
    sheet("two", "../sources.yaml");
  }

  @Test
  void manifestNamesWhatEachSheetIncludes() throws Exception {
    Path out = folder.resolve("out");
    Builds.Run run = run("build", "--out", out.toString(), path("one"), path("two"));
    assertThat(run.err()).isEmpty();
    byte[] bytes = Files.readAllBytes(project.resolve("sources.yaml"));
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(Files.readString(out.resolve("manifest.json")).lines().map(String::strip))
        .filteredOn(
            line -> line.equals("{\"file\": \"../sources.yaml\", \"sha256\": \"" + sum + "\"}"))
        .hasSize(2);
  }

  @Test
  void includedSourcesPrintLikeOwnOnes() throws IOException {
    String sheet = Files.readString(Builds.EXAMPLE);
    int begin = sheet.indexOf("\nsources:\n") + "\nsources:\n".length();
    int end = sheet.indexOf("\nfacts:\n");
    String sources = sheet.substring(begin, end);
    Files.writeString(project.resolve("sources.yaml"), "factleaf: 2\nsources:\n" + sources);
    Path including = project.resolve("one/facts.yaml");
    Files.writeString(including, sheet.replace(sources, "  include: ../sources.yaml\n"));
    Builds.build(Builds.EXAMPLE, folder.resolve("own"));
    Builds.build(including, folder.resolve("included"));
    for (String file : List.of("clinician.html", "patient.html")) {
      assertThat(folder.resolve("included/exampline").resolve(file))
          .hasSameTextualContentAs(folder.resolve("own/exampline").resolve(file));
    }
  }

  @Test
  void aFaultOfTheSharedFileIsSaidOnce() throws IOException {
    Files.writeString(
        project.resolve("sources.yaml"), sources("Guideline").replace("read", "raed"));
    Builds.Run run = run("check", path("one"), path("two"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(project + "/sources.yaml:3:50: error: ")
        .endsWith("\n1 error, 0 warnings\n");
  }

  @Test
  void aPathBelowTheWorkingFolderMayGoUpToIt() throws IOException {
    Path deep = Path.of("target/include-test/a/b");
    Files.createDirectories(deep);
    Files.writeString(Path.of("target/include-test.yaml"), sources("Guideline"));
    Files.writeString(deep.resolve("facts.yaml"), facts("drug", "../../../include-test.yaml"));
    assertThat(run("check", deep.resolve("facts.yaml").toString()).err()).isEmpty();
    Files.writeString(deep.resolve("facts.yaml"), facts("drug", "../../../../../x.yaml"));
    assertThat(run("check", deep.resolve("facts.yaml").toString()).err())
        .startsWith(deep + "/facts.yaml:7:20: error: ")
        .contains("[file-outside]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret.yaml", "../../project/../secret.yaml", "../../none.yaml"})
  void aPathCannotLeaveTheProject(String include) throws IOException {
    Files.writeString(folder.resolve("secret.yaml"), "password: 12345\n");
    sheet("one", include);
    assertOutside(run("check", path("one")));
  }

  @Test
  void aLinkCannotLeaveTheProject() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "password: 12345\n");
    Files.createSymbolicLink(project.resolve("link.yaml"), secret);
    sheet("one", "../link.yaml");
    assertOutside(run("check", path("one")));
    Files.createSymbolicLink(project.resolve("up"), folder);
    sheet("one", "../up/secret.yaml");
    assertOutside(run("check", path("one")));
  }

  @Test
  void aLinkInsideTheProjectIsFollowed() throws IOException {
    Files.createSymbolicLink(project.resolve("link.yaml"), Path.of("sources.yaml"));
    sheet("one", "../link.yaml");
    assertThat(run("check", path("one")).err()).isEmpty();
  }

  @Test
  void oneFileUnderTwoNamesIsReadOnce() throws IOException {
    Files.createSymbolicLink(project.resolve("link.yaml"), Path.of("sources.yaml"));
    sheet("one", "[../sources.yaml, ../link.yaml]");
    assertThat(run("check", path("one")).err())
        .startsWith(path("one") + ":7:38: error: ")
        .contains("[bad-include]");
  }

  @Test
  void aLinkToItselfIsUnreadable() throws IOException {
    Path link = project.resolve("link.yaml");
    Files.createSymbolicLink(link, link);
    sheet("one", "../link.yaml");
    assertThat(run("check", path("one")).err())
        .startsWith(path("one") + ":7:20: error: ")
        .contains("[file-unreadable]");
  }

  @Test
  void aFolderAndAHugeFileAreNotRead() throws IOException {
    Files.createDirectory(project.resolve("folder.yaml"));
    Files.writeString(project.resolve("huge.yaml"), "#".repeat((1 << 20) + 1));
    sheet("one", "[../folder.yaml, ../huge.yaml]");
    assertThat(run("check", path("one")).err())
        .contains("the file \"../folder.yaml\" cannot be read")
        .contains("[file-unreadable]")
        .contains("the file \"../huge.yaml\" is too large")
        .contains("[file-size]")
        .endsWith("\n2 errors, 0 warnings\n");
  }

  @Test
  void traceNamesAnIncludedSource() {
    String[] words = {"trace", "Licensed", "--file", path("one"), "--templates", TEMPLATES};
    assertThat(Builds.run(words).out()).contains("sources  Guideline: Guideline, at \"Uses\"\n");
  }

  @Test
  void citationsOfIncludedSourcesAreVerified() throws Exception {
    byte[] text = Files.readAllBytes(TEXT);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    Files.writeString(
        project.resolve("sources.yaml"),
        sources("Article").replace("}", ", snapshot: {file: article.txt, sha256: " + sum + "}}"));
    String texts = TEXT.getParent().toString();
    Builds.Run verify = run("verify", "--snapshots", texts, path("one"));
    assertThat(verify.out())
        .isEqualTo(
            """
            one: 1 of 1 citation and 0 of 0 figures held against kept texts; 0 figures have none
            one: of these, 0 citations found and 1 not; 0 figures found, 0 not found, 0 to compare \
            by eye, and 0 that may stand in another source without a kept text
            one: of all figures, 0 shown in kept text, 0 shown in quoted words only, and 0 shown nowhere
            """);
    assertThat(verify.err()).startsWith(path("one") + ":12:23: error: ").contains("[citation-");
    Builds.Run coverage = run("coverage", "--snapshots", texts, path("one"));
    assertThat(coverage.out()).startsWith("guideline: 0% of 10 passages");
  }

  /** One sheet cites one passage, the other one another; an ignored one counts once. */
  @Test
  void sheetsCoverASharedSourceTogether() throws Exception {
    String from = Files.readString(Path.of("src/test/resources/verify/good/facts.yaml"));
    int begin = from.indexOf("  article:");
    int end = from.indexOf("  label:");
    String article = from.substring(begin, end);
    Files.writeString(project.resolve("sources.yaml"), "factleaf: 2\nsources:\n" + article);
    cite("one", "What is Exampline?", "muscle relaxant");
    cite("two", "Dosage", "three times daily");
    String texts = TEXT.getParent().toString();
    Builds.Run one = run("coverage", "--snapshots", texts, path("one"));
    Builds.Run both = run("coverage", "--snapshots", texts, path("one"), path("two"));
    assertThat(one.out()).startsWith("article: 20% of 10 passages");
    assertThat(both.out())
        .isEqualTo(
            """
            article: 30% of 10 passages, 7 uncovered
            covered: 30%
            1 of 1 source held against kept texts; 0 sources have none
            """);
  }

  private void cite(String id, String at, String find) throws IOException {
    sheet(id, "../sources.yaml");
    Path file = Path.of(path(id));
    String cite = "source: article, at: \"" + at + "\", find: \"" + find + "\"";
    Files.writeString(
        file, Files.readString(file).replace("source: guideline, at: Uses, find: pain", cite));
  }

  private void assertOutside(Builds.Run run) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(path("one") + ":7:20: error: ")
        .contains("[file-outside]")
        .doesNotContain("password")
        .endsWith("\n1 error, 0 warnings\n");
  }

  private void sheet(String id, String include) throws IOException {
    Files.createDirectories(project.resolve(id));
    Files.writeString(project.resolve(id).resolve("facts.yaml"), facts(id, include));
  }

  private String path(String id) {
    return project.resolve(id).resolve("facts.yaml").toString();
  }

  private static Builds.Run run(String command, String... more) {
    String[] fixed = {command, "--today", Builds.TODAY, "--templates", TEMPLATES};
    return Builds.run(Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static String sources(String title) {
    return """
    factleaf: 2
    sources:
      guideline: {kind: guideline, title: TITLE, read: 2026-03-01}
    """
        .replace("TITLE", title);
  }

  private static String facts(String id, String include) {
    return """
    factleaf: 2
    id: ID
    title: Drug
    edition: "1"
    language: en
    review: {checked: 2026-03-01, due: 2026-09-01}
    sources: {include: FILES}
    facts:
      uses:
        - id: pain
          say: {clinician: Licensed., patient: It helps.}
          cite: [{source: guideline, at: Uses, find: pain}]
    profile: page
    """
        .replace("ID", id)
        .replace("FILES", include);
  }
}

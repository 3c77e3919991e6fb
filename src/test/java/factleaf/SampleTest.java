package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.sample.Formulary;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets about medicines that do not exist. */
class SampleTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/sample/seed-1-sheet-5.facts.yaml");
  private static final String SUFFIX = ".facts.yaml";

  @TempDir private Path folder;

  /** The expected file pins the bytes across runs, machines and versions of Java. */
  @Test
  void sheetIsTheSameEverywhere() throws IOException {
    Update.compare(EXPECTED, new Formulary(1).sheet(5).text());
  }

  @Test
  void sameNumberAndSeedGiveTheSameFiles() throws IOException {
    assertThat(generate("a", 30, "7")).hasSize(30).isEqualTo(generate("b", 30, "7"));
  }

  @Test
  void moreSheetsBeginWithTheSameFiles() throws IOException {
    Map<String, String> many = generate("many", 40, "-5");
    assertThat(many).hasSize(40).containsAllEntriesOf(generate("few", 12, "-5"));
  }

  @Test
  void otherSeedGivesOtherFiles() throws IOException {
    Map<String, String> other = generate("other", 30, "8");
    assertThat(generate("one", 30, "7").values()).doesNotContainAnyElementsOf(other.values());
  }

  @Test
  void seedIsOneUnlessGiven() throws IOException {
    Path given = folder.resolve("given");
    assertThat(Builds.run("generate-sample", "--sheets", "3", given.toString()).exitCode())
        .isZero();
    assertThat(files(given)).isEqualTo(generate("one", 3, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2026", "-9223372036854775808"})
  void sheetsHaveNoFindingsAndBuild(String seed) throws IOException {
    Set<String> ids = generate("sheets", 12, seed).keySet();
    String[] sheets =
        ids.stream()
            .map(id -> folder.resolve("sheets/" + id + SUFFIX).toString())
            .toArray(String[]::new);
    Path out = folder.resolve("out");
    Run build =
        Builds.run(
            Stream.concat(
                    Stream.of("build", "--today", Builds.TODAY, "--out", out.toString()),
                    Stream.of(sheets))
                .toArray(String[]::new));
    assertThat(build.err()).isEmpty();
    assertThat(build.exitCode()).isZero();
    for (String id : ids) {
      assertSaysWhatItIs(
          out.resolve(id), "patient", "We\u00A0are\u00A0not\u00A0sure\u00A0about\u00A0this");
      assertSaysWhatItIs(
          out.resolve(id), "clinician", "Sources\u00A0disagree", "Weak\u00A0source", "Uncertain");
    }
  }

  private static void assertSaysWhatItIs(Path sheet, String handout, String... flags)
      throws IOException {
    assertThat(sheet.resolve(handout + ".pdf")).isNotEmptyFile();
    assertThat(Files.readString(sheet.resolve(handout + ".html")))
        .contains("(invented for tests)", "Unreviewed draft")
        .contains(flags);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void idsAreUniqueAndNoRealNames(long seed) {
    Formulary formulary = new Formulary(seed);
    assertThat(IntStream.range(0, Formulary.LARGEST).mapToObj(formulary::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]{4,8}exampl[a-z]{2,9}"));
  }

  @Test
  void sheetsDiffer() {
    Formulary formulary = new Formulary(3);
    String all =
        IntStream.range(0, 200)
            .mapToObj(i -> formulary.sheet(i).text())
            .collect(Collectors.joining("\n"));
    assertThat(all.lines().filter(line -> line.startsWith("codes: ")).distinct()).hasSize(200);
    assertThat(all.lines().filter(line -> line.startsWith("      term: ")).distinct())
        .hasSizeGreaterThan(100);
    for (String route : Set.of("oral", "inhaled", "nasal", "ocular", "topical", "subcutaneous")) {
      assertThat(all).contains("route: " + route);
    }
  }

  @Test
  void interactionsAreWithEarlierMedicines() {
    Formulary formulary = new Formulary(11);
    assertThat(
            IntStream.range(0, 60)
                .mapToObj(formulary::sheet)
                .filter(sheet -> sheet.text().contains("- id: interaction-"))
                .filter(
                    sheet ->
                        IntStream.range(0, 60)
                            .mapToObj(formulary::id)
                            .anyMatch(id -> sheet.text().contains("- id: interaction-" + id))))
        .hasSizeGreaterThan(20);
    IntStream.range(0, 60)
        .forEach(
            i ->
                assertThat(formulary.sheet(i).text())
                    .doesNotContain(
                        IntStream.range(i, 60)
                            .mapToObj(j -> "- id: interaction-" + formulary.id(j))
                            .toList()));
  }

  @Test
  void folderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Run run = Builds.run("generate-sample", "--sheets", "2", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith(folder + ":1:1: error: the folder is not empty");
    assertThat(run.err()).contains("[folder-not-empty]");
    assertThat(folder).isDirectoryContaining(mine::equals);
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void fileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Run run = Builds.run("generate-sample", "--sheets", "2", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[out-unwritable]");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "'--sheets|0', '--sheets takes a number from 1 to 10000, not 0'",
    "'--sheets|10001', '--sheets takes a number from 1 to 10000, not 10001'",
    "'--sheets|-1', '--sheets takes a number from 1 to 10000, not -1'",
    "'--sheets|many', Invalid value for option '--sheets'",
    "'--sheets|1|--seed|x', Invalid value for option '--seed'",
    "'--seed|1', Missing required option: '--sheets=N'"
  })
  void wrongUsage(String options, String message) {
    Path none = folder.resolve("none");
    String[] arguments = ("generate-sample|" + options + "|" + none).split("\\|");
    Run run = Builds.run(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message);
    assertThat(none).doesNotExist();
  }

  @Test
  void folderMustBeNamed() {
    Run run = Builds.run("generate-sample", "--sheets", "1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Missing required parameter: 'DIR'");
  }

  /** The sheets of a new folder by id. */
  private Map<String, String> generate(String name, int sheets, String seed) throws IOException {
    Path target = folder.resolve(name);
    Run run =
        Builds.run("generate-sample", "--sheets", "" + sheets, "--seed", seed, target.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(sheets + (sheets == 1 ? " sheet" : " sheets") + " written\n");
    assertThat(run.exitCode()).isZero();
    return files(target);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(SUFFIX)).toList()) {
        files.put(path.getFileName().toString().replace(SUFFIX, ""), Files.readString(path));
      }
    }
    return files;
  }
}

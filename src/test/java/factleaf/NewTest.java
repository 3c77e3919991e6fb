package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.FindingCase;
import factleaf.testing.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects and sheets that {@code init} and {@code new} begin. */
class NewTest {
  private static final Path SOURCES = Path.of("src/test/resources/keep");

  private static final String PDF = Path.of("out/baclofen/leaflet.pdf").toAbsolutePath().toString();

  private static final String UNWRITTEN =
      "   = word each, cite what shows it, and take out its \"uncertain\"; or delete this sheet, if"
          + " it was to show how one begins";

  @TempDir Path folder;

  /** That it builds as it is, {@link PipelinesPageTest} sees. */
  @Test
  void aProject() {
    Path project = folder.resolve("deep/project");
    Run init = run("init", project.toString(), "--today", Builds.TODAY);
    assertThat(init.err()).isEmpty();
    assertThat(init.out().lines().map(line -> project.relativize(Path.of(line)).toString()))
        .containsExactly(
            ".github/workflows/handouts.yml",
            ".gitignore",
            "README.md",
            "clinic.yaml",
            "sheets/first-sheet.facts.yaml");
  }

  @Test
  void aFolderWithOneOfTheFiles() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    Run init = run("init", folder.toString(), "--today", Builds.TODAY);
    assertThat(init.exitCode()).isEqualTo(1);
    assertThat(init.err()).contains("README.md:1:1: error: ", "[out-foreign-file]");
    assertThat(folder.toFile().list()).containsExactly("README.md");
  }

  /** Whoever serves the folder would publish the project. */
  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "index.html", "drug/index.html"})
  void noProjectAmongHandouts(String left) throws IOException {
    FindingCase sheet = new FindingCase(folder);
    sheet.prepare("good-smallest");
    sheet.build();
    for (String other : List.of("manifest.json", "index.html")) {
      if (!other.equals(left)) {
        Files.delete(folder.resolve("out").resolve(other));
      }
    }
    Path at = folder.resolve("out").resolve(left).getParent();
    List<String> before = List.of(at.toFile().list());
    Run init = run("init", at.toString(), "--today", Builds.TODAY);
    assertThat(init.exitCode()).isEqualTo(1);
    assertThat(init.err())
        .contains(
            "first-sheet:1:1: error: the file would stand among the handouts  [report-in-out]")
        .contains("   = whoever serves this folder would publish the project; name a folder");
    assertThat(at.toFile().list()).containsExactlyElementsOf(before);
  }

  @Test
  void aSheetOfAllKindsOfSources() throws IOException {
    Run made = make("medicine", "spl/source.xml", "html/source.html", "text/source.txt", PDF);
    assertThat(made.err()).isEmpty();
    String sheet = Files.readString(folder.resolve("drug.facts.yaml"));
    assertThat(sheet)
        .contains("{source: source, at: \"2.1 Recommended Dosage\"", "{source: leaflet, at: ")
        .contains(
            "kind: label\n",
            "kind: web-article # weak; if it is more, write label",
            "setid: ",
            "doi: 10.1000/ABC.1")
        .contains("applies: {population: kidney-impairment}")
        .contains("- id: max # delete it once another entry has a figure of this name\n")
        .contains("- id: kidney-impairment # delete it once another entry applies to this")
        .contains("patient: \"How to take it: ask us about this part, which is still")
        .containsPattern("(?s)    #   .*facts:");
    assertThat(Files.list(folder.resolve("snapshots"))).hasSize(4);
    assertBuilds(folder, "drug.facts.yaml");
    assertThat(verify().out()).contains(" citations found and 0 not");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spl/source.xml",
        "html/source.html",
        "text/source.txt",
        "fhir-xml/source.xml",
        "fhir-json/source.json",
        "pdf"
      })
  void aSheetOfAProfileOfOnesOwn(String source) throws IOException {
    Recipe.of("A profile of your own").write(folder, "templates/profiles/device.yaml");
    Run made = make("device", source.equals("pdf") ? PDF : source);
    assertThat(made.err()).isEmpty();
    assertThat(verify().exitCode()).isZero();
    if (source.startsWith("html")) {
      assertBuilds(folder, "drug.facts.yaml");
    }
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Files.writeString(folder.resolve("drug.facts.yaml"), "mine");
    Run made = make("medicine", "html/source.html");
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("drug.facts.yaml:1:1: error: ", "[out-foreign-file]");
    assertThat(folder.resolve("drug.facts.yaml")).hasContent("mine");
    assertThat(folder.resolve("snapshots")).doesNotExist();
  }

  @Test
  void anIdThatIsTaken() throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), "id: drug\n");
    Run made = make("medicine", "html/source.html");
    assertThat(made.err()).contains("facts.yaml:1:1: error: ", "[duplicate-id]", "1 error");
    assertThat(folder.toFile().list()).containsExactly("facts.yaml");
  }

  @Test
  void aSourceThatCannotBeRead() {
    Run made = make("medicine", "spl-broken/source.xml");
    assertThat(made.err()).contains("[unreadable-source]");
    assertThat(folder.resolve("drug.facts.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'../drug', '\"../drug\" cannot be the id of a sheet'",
    "con, '\"con\" cannot be'",
    "packs, '\"packs\" cannot be'",
    "drug --profile medicin, 'There is no profile \"medicin\"; did you mean \"medicine\"?'",
    "drug --title \uE000, --title needs a text that a page can show"
  })
  void wrongUsage(String arguments, String message) {
    Stream<String> into = Stream.of("--into", folder.toString());
    String[] words =
        Stream.concat(Arrays.stream(arguments.split(" ")), into).toArray(String[]::new);
    Run made = run(Stream.concat(Stream.of("new"), Arrays.stream(words)).toArray(String[]::new));
    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).startsWith(message);
    assertThat(folder).isEmptyDirectory();
  }

  /** A reviewer cannot stand for what says nothing. */
  @Test
  void whatIsUnwrittenIsNotSigned() {
    make("medicine");
    String sheet = folder.resolve("drug.facts.yaml").toString();
    Run signed = run("sign", sheet, "--by", "NAME", "--role", "ROLE", "--today", Builds.TODAY);
    assertThat(signed.out())
        .contains("not signed, for they are still to be written: ")
        .contains("nothing to sign: what is written is signed");
    assertThat(folder.resolve("reviews")).doesNotExist();
  }

  /** What a draft says can go can go; of what must stay, each lack is one finding. */
  @Test
  void whatCanBeDeleted() throws IOException {
    make("medicine");
    Path file = folder.resolve("drug.facts.yaml");
    List<String> sections = List.of(Files.readString(file).split("(?m)^(?=  [a-z-]+:)"));
    String kept = joined(sections, s -> s.startsWith("factleaf:") || s.contains("must stay"));
    assertThat(kept.length()).isLessThan(joined(sections, s -> true).length() - 1_000);
    Files.writeString(file, kept);
    assertThat(check(file).err()).endsWith("0 errors, 1 warning\n");

    Files.writeString(file, joined(sections, s -> !s.matches("(?s)  (populations|ca|co).*")));
    assertThat(check(file).err().lines().filter(line -> line.matches(".*: error: .*|   = .*")))
        .containsExactly(
            file
                + ":15:1: error: nothing stands under \"Before you take it\" (leaflet, patient),"
                + " \"Contraindications and cautions\" (clinician), which must not be empty"
                + "  [required-section]",
            "   = word at least one entry for \"patient\" and \"clinician\" in: contraindications,"
                + " cautions",
            file
                + ":15:1: error: nothing stands under \"Special populations\" (clinician), which"
                + " must not be empty  [required-section]",
            "   = word at least one entry for \"clinician\" in: populations",
            UNWRITTEN);
  }

  private static String joined(List<String> parts, Predicate<String> which) {
    return parts.stream().filter(which).collect(Collectors.joining());
  }

  private static Run check(Path file) {
    return run("check", "--today", Builds.TODAY, file.toString());
  }

  private Run make(String profile, String... sources) {
    Stream<String> fixed =
        Stream.of(
            "new drug --today " + Builds.TODAY + " --profile " + profile,
            "--into " + folder + " --snapshots " + folder.resolve("snapshots"),
            templates());
    Stream<String> from = Arrays.stream(sources).map(source -> "--from " + SOURCES.resolve(source));
    return run(
        Stream.concat(fixed, from)
            .flatMap(words -> Arrays.stream(words.split(" ")))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new));
  }

  private String templates() {
    Path templates = folder.resolve("templates");
    return Files.exists(templates) ? "--templates " + templates : "";
  }

  /** Built, it has nothing but the warning that much is still to be written. */
  private void assertBuilds(Path project, String sheet) {
    for (String command : List.of("build", "check", "build --check")) {
      String out = command.equals("check") ? "" : " --out " + project.resolve("out");
      String line = command + out + " --today " + Builds.TODAY + " " + project.resolve(sheet) + " ";
      Run run = run((line + templates()).strip().split(" "));
      assertThat(run.exitCode()).as(command + run.err()).isZero();
      assertThat(run.err()).contains("[unwritten]").endsWith("0 errors, 1 warning\n");
    }
  }

  private Run verify() {
    String line = "verify --today " + Builds.TODAY + " --snapshots " + folder.resolve("snapshots");
    String all = line + " " + folder.resolve("drug.facts.yaml") + " " + templates();
    return run(all.strip().split(" "));
  }

  private static Run run(String... words) {
    return Builds.run(words);
  }
}

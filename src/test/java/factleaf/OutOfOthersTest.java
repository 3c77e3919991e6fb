package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build does when out/ holds what Factleaf did not make. */
class OutOfOthersTest {
  private static final Path CASES = Path.of("src/test/resources/findings");

  /** Where the sheet's files go, and the files of out/ itself. */
  private static final String PAGE = "drug/patient.html";

  @TempDir Path temp;
  private Path out;
  private Path facts;

  @BeforeEach
  void lay() throws IOException {
    out = temp.resolve("out");
    facts = Files.copy(CASES.resolve("good-smallest/facts.yaml"), temp.resolve("facts.yaml"));
  }

  @Test
  void filesBesideOursStay() throws IOException {
    write(out.resolve("readme.txt"), "not ours");
    write(out.resolve("drug/notes.html"), "not ours");
    write(out.resolve("other/patient.html"), "not ours");
    assertThat(build().exitCode()).isZero();
    change();
    assertThat(build().exitCode()).isZero();
    assertThat(out.resolve("readme.txt")).hasContent("not ours");
    assertThat(out.resolve("drug/notes.html")).hasContent("not ours");
    assertThat(out.resolve("other/patient.html")).hasContent("not ours");
    assertThat(out.resolve("drug/patient.pdf")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "drug/clinician.pdf", "index.html", "manifest.json"})
  void fileOfOthersAtAPlaceOfOurs(String path) throws IOException {
    write(out.resolve(path), "{\"name\": \"not ours\"}");
    assertRefused(
        path,
        "a file stands where a handout must go, and Factleaf did not make it  [out-foreign-file]");
  }

  @Test
  void fileAtThePlaceOfAFolder() throws IOException {
    write(out.resolve("drug"), "not ours");
    assertRefused(
        "drug",
        "a file stands where a handout must go, and Factleaf did not make it  [out-foreign-file]");
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "index.html", "manifest.json"})
  void folderAtThePlaceOfAFile(String path) throws IOException {
    write(out.resolve(path).resolve("inside.txt"), "not ours");
    assertRefused(
        path,
        "a folder stands where a handout must go, and Factleaf did not make it "
            + " [out-foreign-file]");
  }

  @Test
  void fileAtThePlaceOfTheWorkingFolder() throws IOException {
    write(out.resolve(".factleaf"), "not ours");
    assertRefused(
        ".factleaf",
        "a file stands where a handout must go, and Factleaf did not make it  [out-foreign-file]");
  }

  @Test
  void aFileAtThePlaceOfTheWorkingFolderIsNamedByADryRun() throws IOException {
    assertThat(build().exitCode()).isZero();
    write(out.resolve(".factleaf"), "not ours");
    Run run = build("--check");
    assertThat(run.err()).startsWith(out + "/.factleaf:1:1: warning: no manifest lists this file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drug", ".factleaf"})
  void linkToAFolder(String path) throws IOException {
    write(temp.resolve("elsewhere/patient.html"), "not ours");
    Files.createDirectory(out);
    Files.createSymbolicLink(out.resolve(path), temp.resolve("elsewhere"));
    assertLinkRefused(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "drug/patient.pdf", "index.html", "manifest.json"})
  void linkToAFile(String path) throws IOException {
    build();
    write(temp.resolve("elsewhere/file"), "not ours");
    Files.delete(out.resolve(path));
    Files.createSymbolicLink(out.resolve(path), temp.resolve("elsewhere/file"));
    assertLinkRefused(path);
  }

  @Test
  void outMayBeALink() throws IOException {
    Path real = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createSymbolicLink(out, real);
    assertThat(build().exitCode()).isZero();
    assertThat(out).isSymbolicLink();
    assertThat(real.resolve(PAGE)).exists();
    assertThat(real.resolve(".factleaf")).doesNotExist();
  }

  @Test
  void outIsALinkToNothing() throws IOException {
    Files.createSymbolicLink(out, temp.resolve("nowhere"));
    Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(out + ":1:1: error: the handouts cannot be written: this is not a folder");
    assertThat(temp.resolve("nowhere")).doesNotExist();
  }

  /** Whoever deletes the manifest gets it back, though pages and PDFs changed meanwhile. */
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]"})
  void lostManifest(String broken) throws IOException {
    build();
    change();
    if (broken.isEmpty()) {
      Files.delete(out.resolve("manifest.json"));
    } else {
      Files.writeString(out.resolve("manifest.json"), broken);
    }
    assertThat(build()).isEqualTo(new Run(0, "", ""));
    Map<String, String> repaired = state(out);
    out = temp.resolve("fresh");
    build();
    assertThat(repaired).isEqualTo(state(out));
  }

  @Test
  void fileThatIsAlreadyAsItShouldBe() throws IOException {
    build();
    String page = Files.readString(out.resolve(PAGE));
    out = temp.resolve("another");
    write(out.resolve(PAGE), page);
    assertThat(build()).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void editedAndDeletedOutputsAreRepaired() throws IOException {
    build();
    Map<String, String> good = state(out);
    Files.writeString(out.resolve(PAGE), "scribbled");
    Files.delete(out.resolve("drug/patient.pdf"));
    assertThat(build()).isEqualTo(new Run(0, "", ""));
    assertThat(state(out)).isEqualTo(good);
  }

  private void assertLinkRefused(String path) throws IOException {
    assertRefused(
        path,
        "a symbolic link is where a handout must go, and Factleaf does not write through links "
            + " [out-link]");
  }

  /** A build says so, and changes nothing, here or elsewhere. */
  private void assertRefused(String path, String message) throws IOException {
    change();
    Map<String, String> before = state(temp);
    Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith(out.resolve(path) + ":1:1: error: " + message + "\n");
    assertThat(state(temp)).isEqualTo(before);
  }

  private Run build(String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", "--quiet"));
    arguments.addAll(List.of("--templates", CASES.resolve("templates").toString()));
    arguments.addAll(List.of("--today", "2026-03-01", "--out", out.toString(), facts.toString()));
    arguments.addAll(List.of(more));
    return Builds.run(arguments.toArray(String[]::new));
  }

  /** Another edition of the sheet. */
  private void change() throws IOException {
    String text = Files.readString(facts);
    Files.writeString(facts, text.replace("title: Drug", "title: Drug again"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** All that is below a folder: contents of files, and where links lead to. */
  private static Map<String, String> state(Path root) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(path -> !path.equals(root)).toList()) {
        state.put(root.relativize(path).toString(), contents(path));
      }
    }
    return state;
  }

  private static String contents(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "link to " + Files.readSymbolicLink(path);
    }
    return Files.isDirectory(path) ? "folder" : Files.readString(path, StandardCharsets.ISO_8859_1);
  }
}

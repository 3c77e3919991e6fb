package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.UserFolders;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who may commit to out/ could make a build do. */
class HostileOutTest {
  private static final Path CASES = Path.of("src/test/resources/findings");

  /** Longer than any line that Factleaf writes. */
  private static final int LONG = 2 << 20;

  @TempDir Path temp;
  private Path out;
  private Path facts;
  private Path other;
  private Path cache;

  @BeforeEach
  void build() throws Exception {
    out = temp.resolve("out");
    cache = temp.resolve("cache");
    Path good = CASES.resolve("good-smallest/facts.yaml");
    facts = Files.copy(good, temp.resolve("facts.yaml"));
    other = temp.resolve("other.facts.yaml");
    Files.writeString(
        other,
        Files.readString(good).replace("id: drug", "id: other").replace("Drug", "Other drug"));
    assertThat(build(facts, other)).isEqualTo(new Run(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListOfStepsAndALinkMoveNothing(boolean isSheetGood) throws Exception {
    Path letters = temp.resolve("letters");
    write(letters.resolve("letter.html"), "a private letter");
    write(out.resolve("drug/notes.html"), "a note of somebody");
    String steps =
        "put " + sum("a private letter") + " letters/letter.html\nremove - drug/notes.html\n";
    write(out.resolve(".factleaf/journal"), steps + "end " + sum(steps) + "\n");
    Files.createDirectory(out.resolve(".factleaf/new"));
    Files.createSymbolicLink(out.resolve(".factleaf/new/letters"), letters);
    Files.writeString(facts, isSheetGood ? text("Drug", "Drug again") : "not: a sheet\n");
    Map<String, String> before = state();
    assertThat(build(facts).exitCode()).isEqualTo(1);
    assertThat(state()).isEqualTo(before);
  }

  /** On the machine that built it, where nothing is made that is known to be as it was made. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHandoutAndItsSumInTheManifestEditedTogether(boolean isRemembered) throws Exception {
    cache = isRemembered ? cache : temp.resolve("another machine");
    Map<String, String> good = contents();
    Path page = out.resolve("drug/patient.html");
    String old = Files.readString(page);
    String edited = old.replace("Drug", "Dross");
    Files.writeString(page, edited);
    Path manifest = out.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace(sum(old), sum(edited)));
    assertThat(build(facts, other)).isEqualTo(new Run(0, "", ""));
    assertThat(contents()).isEqualTo(good);
  }

  /** A sheet that this run did not make is not answered for by it. */
  @Test
  void anEditIsNotTakenOverByTheBuildOfAnotherSheet() throws Exception {
    Map<String, String> good = contents();
    Path page = out.resolve("drug/patient.html");
    String old = Files.readString(page);
    Files.writeString(page, old.replace("Drug", "Dross"));
    Path manifest = out.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace(sum(old), sum(old.replace("Drug", "Dross"))));
    build(other);
    assertThat(page).content().contains("Dross");
    build(facts, other);
    assertThat(contents()).isEqualTo(good);
  }

  /** Entries of sheets that a run does not build go into the index as they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"path\": \"other/patient.html\" -> \"path\": \"../other/patient.html\"",
        "\"path\": \"other/patient.html\" -> \"path\": \"https://example.org/patient.html\"",
        "\"path\": \"other/patient.html\" -> \"path\": \"drug/patient.html\"",
        "\"path\": \"other/patient.html\" -> \"path\": \"javascript:alert(1)\"",
        "\"format\": \"html\" -> \"format\": \"exe\"",
        "\"title\": \"Other drug\" -> \"title\": \"Other \\u0007drug\"",
        "\"title\": \"Other drug\" -> \"title\": \"Other \\u202edrug\"",
        "\"title\": \"Other drug\" -> \"title\": 17",
        "\"title\": \"Other drug\" -> \"title\": \"LONG\"",
        "\"title\": \"Other drug\" -> \"title\": null",
        "\"codes\": [] -> \"codes\": [[[]]]",
        "\"language\": \"en\" -> \"language\": \"../en\"",
        "\"id\": \"other\" -> \"id\": \"../other\"",
        "\"draft\": true -> \"draft\": {}",
        "\"due\": \"2026-09-01\" -> \"due\": \"soon\"",
      })
  void anEntryAsFactleafDoesNotWriteIt(String edit) throws Exception {
    Path manifest = out.resolve("manifest.json");
    String text = Files.readString(manifest);
    int entry = text.indexOf("\"id\": \"other\"");
    String[] parts = edit.split(" -> ");
    assertThat(text.substring(entry)).contains(parts[0]);
    Files.writeString(
        manifest,
        text.substring(0, entry)
            + text.substring(entry).replace(parts[0], parts[1].replace("LONG", "x".repeat(LONG))));
    Run run = build(facts);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains(out.resolve("other/patient.html") + ":1:1: warning: ");
    assertThat(out.resolve("index.html")).content().doesNotContain("Other drug", "other/");
    assertThat(out.resolve("other/patient.html")).exists();
  }

  @Test
  void aManifestThatIsAPipe() throws Exception {
    Files.delete(out.resolve("manifest.json"));
    pipe(out.resolve("manifest.json"));
    assertThat(build(facts).err())
        .startsWith(out.resolve("manifest.json") + ":1:1: error: a device or pipe stands");
    assertThat(build(facts).exitCode()).isEqualTo(1);
  }

  /** It takes no room on the disk, only in memory. */
  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "drug/patient.html"})
  void aFileOfALargeSize(String path) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(out.resolve(path).toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    Run run = build(facts);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            out.resolve(path)
                + ":1:1: error: a file of more than 64 MiB stands where a handout must go "
                + " [out-foreign-file]");
  }

  @Test
  void whatNoManifestListsIsNamedAndLeft() throws Exception {
    write(out.resolve("drug/notes.html"), "a note of somebody");
    write(out.resolve("deep/er/page.html"), "a page");
    Files.createSymbolicLink(out.resolve("link"), temp);
    for (String check : List.of("", "--check")) {
      Run run = check.isEmpty() ? build(facts, other) : build(check, facts, other);
      assertThat(run.exitCode()).isZero();
      for (String path : List.of("drug/notes.html", "deep/er/page.html", "link")) {
        assertThat(run.err())
            .contains(
                out.resolve(path)
                    + ":1:1: warning: no manifest lists this file, which stands among the handouts "
                    + " [out-unlisted]");
      }
      assertThat(run.err()).endsWith("0 errors, 3 warnings\n");
    }
    assertThat(build("--prune", facts, other).exitCode()).isZero();
    assertThat(out.resolve("drug/notes.html")).exists();
    assertThat(out.resolve("deep/er/page.html")).exists();
  }

  @Test
  void aWithdrawnSheetIsFoundWithoutItsManifest() throws Exception {
    Files.delete(out.resolve("manifest.json"));
    Run check = build("--check", facts);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err())
        .contains(
            out.resolve("other/patient.pdf")
                + ":1:1: error: Factleaf made this file, and no sheet or handout that is published"
                + " has it  [out-withdrawn]");
    Run build = build(facts);
    assertThat(build.exitCode()).isZero();
    assertThat(build.err()).contains(out.resolve("other/patient.html") + ":1:1: warning: ");
    assertThat(build("--check", "--prune", facts).exitCode()).isEqualTo(1);
    write(out.resolve("other/notes.html"), "a note of somebody");
    assertThat(build("--prune", facts).exitCode()).isZero();
    assertThat(out.resolve("other")).isDirectoryContaining("glob:**notes.html");
    assertThat(out.resolve("other/patient.pdf")).doesNotExist();
    assertThat(build("--check", "--prune", facts).exitCode()).isZero();
  }

  private Run build(Object... words) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "build",
                "--templates",
                CASES.resolve("templates").toString(),
                "--today",
                "2026-03-01",
                "--out",
                out.toString()));
    Stream.of(words).map(Object::toString).forEach(all::add);
    return Builds.run(
        new UserFolders(Optional.empty(), Optional.of(cache)), all.toArray(String[]::new));
  }

  private String text(String from, String to) throws IOException {
    return Files.readString(facts).replace("title: " + from, "title: " + to);
  }

  private static String sum(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void pipe(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = state();
    contents.keySet().removeIf(path -> !path.startsWith("out/"));
    return contents;
  }

  /** All that is below the test's folder: contents of files, and where links lead to. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(temp)) {
      for (Path path : walk.toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          state.put(
              temp.relativize(path).toString(),
              Files.readString(path, StandardCharsets.ISO_8859_1));
        } else if (Files.isSymbolicLink(path)) {
          state.put(temp.relativize(path).toString(), Files.readSymbolicLink(path).toString());
        }
      }
    }
    return state;
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who may commit to out/ could make a build do. */
class HostileOutTest extends BuiltOut {
  /** Longer than any line that Factleaf writes. */
  private static final int LONG = 2 << 20;

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
        "\"state\": \"draft\" -> \"state\": {}",
        "\"state\": \"draft\" -> \"state\": \"signed\"",
        "\"unsigned\": \"0\" -> \"unsigned\": \"<b>\"",
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

  /** Such an entry is dropped: it removes no file, and none is thought to be as it was made. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../notes/index.html",
        "notes/../../notes/index.html",
        "/notes/index.html",
        "notes.html",
        "drug/patient.html",
        "drug/edition-1.html",
        "manifest.json",
        "tags/\\u0000.html",
        "classes/\\u202e.html",
        "LONG"
      })
  void aSitePageThatIsNone(String path) throws Exception {
    Map<String, String> good = contents();
    String notes = "a note of somebody";
    write(temp.resolve("notes/index.html"), notes);
    write(out.resolve("notes.html"), notes);
    good.put("out/notes.html", notes);
    Path manifest = out.resolve("manifest.json");
    String listed = path.replace("LONG", "x".repeat(LONG));
    String entry =
        "{\"path\": \"" + listed + "\", \"sha256\": \"" + sum(notes) + "\", \"basis\": \"\"}, ";
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"pages\": [", "\"pages\": [" + entry));
    assertThat(build(facts, other).exitCode()).isZero();
    assertThat(contents()).isEqualTo(good);
    assertThat(temp.resolve("notes/index.html")).hasContent(notes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "{}", "[17, null, {}, [[]]]", "null", "\"index.html\""})
  void sitePagesInAnotherForm(String pages) throws Exception {
    Map<String, String> good = contents();
    Path manifest = out.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("(?s)\"pages\": \\[.*]", "\"pages\": " + pages));
    assertThat(build(facts, other)).isEqualTo(new Run(0, "", ""));
    assertThat(contents()).isEqualTo(good);
  }

  @Test
  void aSitePageAndItsSumInTheManifestEditedTogether() throws Exception {
    cache = temp.resolve("another machine");
    Map<String, String> good = contents();
    Path page = out.resolve("changes.html");
    String old = Files.readString(page);
    String edited = old.replace("</main>", "<p>All is well.</p></main>");
    Files.writeString(page, edited);
    Path manifest = out.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace(sum(old), sum(edited)));
    assertThat(build(facts, other)).isEqualTo(new Run(0, "", ""));
    assertThat(contents()).isEqualTo(good);
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
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in out/ although no manifest lists it. */
class UnlistedOutTest extends BuiltOut {
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
}

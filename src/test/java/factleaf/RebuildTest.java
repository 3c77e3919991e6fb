package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a second build makes again, and what it leaves alone. */
class RebuildTest extends SampleFormulary {
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
        .allMatch(path -> path.startsWith(id) || path.matches("(index|manifest|classes/atc-).*"))
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
        .filteredOn(path -> path.matches("(?!classes).*/.*\\.html"))
        .hasSize((Builds.HANDOUTS.size() + 1) * SHEETS); // and the page of each sheet
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
}

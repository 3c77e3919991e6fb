package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Elsewhere;
import factleaf.testing.ReleasedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet in a folder of a project: what is made of it does not depend on how it was named. */
class NamedOtherwiseTest {
  private static final String FILE = "sheets/deep/a.facts.yaml";
  private static final String PACK = "sheets/deep/packs/both.yaml";

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.createDirectories(folder.resolve("sheets/deep/packs"));
    Files.copy(Builds.EXAMPLE, folder.resolve(FILE));
    Files.writeString(
        folder.resolve(PACK),
        "factleaf: 2\ntitle: Both\ndocuments: [{sheet: exampline, handouts: [leaflet, card]}]\n");
    Files.writeString(folder.resolve("clinic.yaml"), "factleaf: 2\nname: North\n");
    Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(
        folder.resolve("templates/profiles/medicine.yaml"),
        "factleaf: 2\nformats: [html]\nhandouts: {patient-large: {remove: true}}\n");
  }

  @Test
  void whatIsBuiltOfOneNameIsReleasedByAnother() {
    good(run("build", ""));
    assertThat(folder.resolve("out/packs/both.pdf")).exists();
    good(run("build", "sheets", "--check"));
    good(run("release", FILE, "--draft"));
    assertThat(folder.resolve("sheets/deep/editions/exampline/2.0.yaml")).exists();
  }

  @Test
  void aSheetThatGotAnotherIdLeavesItsOldOneBehindWithAWord() throws Exception {
    Files.delete(folder.resolve(PACK));
    good(run("build", "sheets"));
    ReleasedSheet.edit(folder.resolve(FILE), "id: exampline\n", "id: other\n");
    assertThat(run("build", "sheets", "--check").err())
        .contains(
            "warning: no fact file of this folder makes the sheet \"exampline\", which was made"
                + " from a.facts.yaml  [out-withdrawn]");
  }

  /** The nearest one, so that a sheet that is named alone has its clinic, too. */
  @Test
  void aClinicIsLookedForAboveItsSheets() throws Exception {
    String line = "./factleaf build --quiet --today 2026-03-02 --handout leaflet " + FILE;
    assertThat(Elsewhere.run(folder, line).err()).isEmpty();
    assertThat(folder.resolve("out/exampline/leaflet.html")).content().contains("North");
  }

  private Run run(String command, String name, String... options) {
    Stream<String> fixed =
        Stream.of(
            command,
            folder.resolve(name).toString(),
            "--today",
            "2026-03-02",
            "--out",
            folder.resolve("out").toString(),
            "--templates",
            folder.resolve("templates").toString(),
            "--clinic",
            folder.resolve("clinic.yaml").toString());
    return Builds.run(Stream.concat(fixed, List.of(options).stream()).toArray(String[]::new));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that nearly has the name of one that counts is no file that may be missed in silence. */
class MisspeltFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void oneSheet() throws IOException {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "other.facts.yml, other.facts.yaml",
    "other.FACTS.YAML, other.facts.yaml",
    "other.facts.yaml.txt, other.facts.yaml",
    "Facts.yaml, facts.yaml",
    "facts.yml, facts.yaml"
  })
  void aSheetIsNotMissed(String name, String meant) throws IOException {
    Files.writeString(folder.resolve(name), "");
    assertFound(name, "nobody reads the file \"" + name + "\"  [unknown-file]");
    assertThat(check().err()).contains("= did you mean \"" + meant + "\"?");
  }

  @Test
  void aLinkIsNotPassedOver() throws IOException {
    Files.createSymbolicLink(folder.resolve("other.facts.yaml"), folder.resolve("nothing"));
    assertFound("other.facts.yaml", "the file is a link, a device or a pipe  [file-unreadable]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"._other.facts.yaml", "~$other.facts.yaml", "other.facts.yaml~", "notes.yml"})
  void whatEditorsLeaveIsPassedOver(String name) throws IOException {
    Files.writeString(folder.resolve(name), "\0");
    assertThat(check().err()).isEmpty();
  }

  @Test
  void aLockOfAnEditorIsPassedOver() throws IOException {
    Files.createSymbolicLink(folder.resolve(".#other.facts.yaml"), Path.of("me@host.1"));
    assertThat(check().err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic.yml", "Clinic.yaml", "clinic.yaml.txt"})
  void aClinicIsNotMissed(String name) throws IOException {
    Files.writeString(folder.resolve(name), "factleaf: 2\nname: Clinic\n");
    assertFound(name, "nobody reads the file \"" + name + "\"  [unknown-file]");
  }

  @Test
  void aClinicThatALinkLeadsToIsNotMissed() throws IOException {
    Files.createSymbolicLink(folder.resolve("clinic.yaml"), folder.resolve("nothing"));
    assertFound("clinic.yaml", "the file is not there  [file-missing]");
  }

  @Test
  void caseMakesNoOtherTemplate() throws IOException {
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(profiles.resolve("Medicine.yaml"), "factleaf: 2\n");
    Builds.Run run = Builds.check(folder);
    assertThat(run.err())
        .contains("nobody reads the file \"profiles/Medicine.yaml\"  [unknown-file]")
        .contains("= did you mean \"profiles/medicine.yaml\"?")
        .endsWith("1 error, 0 warnings\n");
  }

  private void assertFound(String name, String finding) {
    Builds.Run run = check();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(folder.resolve(name) + ":1:1: error: " + finding)
        .contains("1 error, 0 warnings\n");
  }

  private Builds.Run check() {
    return Builds.run("check", "--today", Builds.TODAY, folder.toString());
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules know sections of the fact file by what the profile says of them, not by their names. */
class SectionMeaningTest {
  private static final Path FINDINGS = Path.of("src/test/resources/findings");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "audience-gap, audience-gap, interactions, 4",
    "audience-gap, audience-gap, alcohol, 4",
    "audience-gap, audience-gap, driving, 4",
    "figure-mismatch, ., studies, 8",
    "figure-mismatch, ., doses, 8"
  })
  void aRenamedSectionHasTheSameFindings(
      String sheets, String templates, String section, int errors) throws IOException {
    Path facts = FINDINGS.resolve(sheets).resolve("facts.yaml");
    Path handouts = FINDINGS.resolve(templates).resolve("templates/profiles/page.yaml");
    String before = check(facts, handouts, "no-such-section");
    assertThat(before.lines().filter(line -> line.contains(": error: "))).hasSize(errors);
    assertThat(check(facts, handouts, section)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "indications",
    "mechanism",
    "contraindications",
    "dosing",
    "adverse-common",
    "off-label",
    "evidence"
  })
  void aRenamedSectionHasTheSameChecklist(String section) throws IOException {
    Path handouts = Path.of("templates/profiles/medicine.yaml");
    assertThat(check(Builds.EXAMPLE, handouts, section, "--checklist"))
        .contains("11 of 11 items met")
        .isEqualTo(check(Builds.EXAMPLE, handouts, "no-such-section", "--checklist"));
  }

  @Test
  void whatNoSectionIsAboutIsNotJudged() throws IOException {
    String handouts = Files.readString(Path.of("templates/profiles/medicine.yaml"));
    Path bare = Files.createDirectories(folder.resolve("bare")).resolve("bare.yaml");
    Files.writeString(bare, handouts.replaceAll("\\{about: [a-z]+}", "{warns: true}"));
    assertThat(check(Builds.EXAMPLE, bare, "no-such-section", "--checklist"))
        .contains("patient: purpose, not judged: ", "patient: logical-sequence, not judged: ");
  }

  /** What a check prints of a sheet and handouts in which a section was given another name. */
  private String check(Path facts, Path handouts, String section, String... more)
      throws IOException {
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    rename(section, handouts, profiles.resolve("other.yaml"));
    rename(section, facts, folder.resolve("facts.yaml"));
    String renamed = Files.readString(folder.resolve("facts.yaml"));
    Files.writeString(
        folder.resolve("facts.yaml"),
        renamed.replace("\nprofile: page\n", "\n") + "profile: other\n");
    Builds.Run run = Builds.check(folder, more);
    return (run.err() + run.out()).replace("another-name", section);
  }

  private static void rename(String section, Path from, Path to) throws IOException {
    String name = "(?<![\\w-]|about: )" + section + "(?=[:,\\]}])";
    Files.writeString(to, Files.readString(from).replaceAll(name, "another-name"));
  }
}

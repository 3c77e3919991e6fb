package factleaf.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far up a sheet may include from. HERE is the working folder. */
class ProjectFolderTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({
    "facts.yaml, HERE/..",
    "./sheets/../facts.yaml, HERE/..",
    "sheets/facts.yaml, HERE",
    "sheets/a/b/c/facts.yaml, HERE",
    "HERE/sheets/a/facts.yaml, HERE",
    "HEREABOUTS/a/facts.yaml, HEREABOUTS",
    "/srv/formulary/sheets/a/facts.yaml, /srv/formulary/sheets",
    "/srv/formulary/facts.yaml, /srv",
    "/sheets/facts.yaml, /sheets",
    "/facts.yaml, /"
  })
  void projectOf(String file, String project) {
    assertThat(ProjectFolder.of(path(file))).isEqualTo(path(project).normalize());
  }

  private static Path path(String text) {
    return Path.of(text.replace("HERE", HERE.toString()));
  }
}

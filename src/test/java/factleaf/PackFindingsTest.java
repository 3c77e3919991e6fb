package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.PackProject;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a check says of packs. Each folder of src/test/resources/packs/cases is laid over the two
 * sheets of src/test/resources/packs/project.
 */
class PackFindingsTest {
  private static final Path CASES = Path.of("src/test/resources/packs/cases");

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void found(String name) throws IOException {
    PackProject project = PackProject.in(folder, CASES.resolve(name));
    Run run = project.run("check");
    Update.compare(CASES.resolve(name).resolve("expected.txt"), project.printed(run));
    assertThat(run.exitCode()).isEqualTo(run.err().contains(": error: ") ? 1 : 0);
  }

  @Test
  void packElsewhere() throws IOException {
    PackProject project = PackProject.in(folder);
    Path elsewhere = Files.createTempFile(folder.getParent(), "pack", ".yaml");
    Files.writeString(elsewhere, "secret: words\n");
    Files.createSymbolicLink(project.pack("linked"), elsewhere);
    assertThat(project.run("check").err())
        .contains("packs/linked.yaml:1:1: error: the file leads outside its folder  [file-outside]")
        .doesNotContain("secret");
    Files.delete(elsewhere);
  }

  @Test
  void packsOfTwoFoldersWithOneId() throws IOException {
    PackProject.in(folder.resolve("one"));
    PackProject.in(folder.resolve("two"));
    Files.delete(folder.resolve("one/beta.facts.yaml"));
    Files.delete(folder.resolve("two/alpha.facts.yaml"));
    PackProject project = new PackProject(folder.resolve("one"));
    Run run = project.run("check", folder.resolve("two").toString());
    assertThat(run.err()).contains("the pack \"both\" is made twice").contains("[duplicate-id]");
    Files.move(folder.resolve("two/packs/both.yaml"), folder.resolve("two/packs/both.yml"));
    assertThat(project.run("check", folder.resolve("two").toString()).err())
        .contains("both.yml:1:1: error: nobody reads the file \"both.yml\"  [unknown-file]");
  }

  @Test
  void theShippedPackHasNone() {
    Run run = Builds.run("check", "--today", Builds.LATER);
    assertThat(run.err()).isEmpty();
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import factleaf.testing.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * out/ in a layer of a container image: an overlay does not rename folders of its lower layers. The
 * overlay is mounted in a mount namespace of the test's own. Runs after Maven's package phase.
 */
class OverlayIT {
  private static final Path CASES = Path.of("src/test/resources/findings").toAbsolutePath();

  /** Where nothing may be mounted, {@code OutFolderTest.whereFoldersCannotBeRenamed} must do. */
  private static final int NO_MOUNT = 77;

  private static final String SCRIPT =
      """
      mount -t overlay overlay -o "lowerdir=$1/lower,upperdir=$1/upper,workdir=$1/work" "$1/merged" || exit 77
      shift
      "$@" || exit
      "$@" --check\
      """;

  @TempDir Path temp;

  @Test
  void aSheetOfALowerLayerIsRemoved() throws Exception {
    String facts = Files.readString(CASES.resolve("good-smallest/facts.yaml"));
    Path first = Files.writeString(temp.resolve("facts.yaml"), facts);
    Path second =
        Files.writeString(temp.resolve("other.facts.yaml"), facts.replace("id: drug", "id: other"));
    assertThat(Builds.run(arguments(temp.resolve("lower"), first, second)).exitCode()).isZero();
    for (String folder : List.of("upper", "work", "merged")) {
      Files.createDirectory(temp.resolve(folder));
    }
    Files.writeString(first, facts.replace("title: Drug", "title: Drug again"));
    Outcome run = inNamespace(arguments(temp.resolve("merged"), first));
    if (run.exit() == NO_MOUNT) {
      System.out.println("OverlayIT: nothing was mounted, nothing tested: " + run.err());
      return;
    }
    assertThat(run).isEqualTo(new Outcome(0, "", ""));
    assertThat(temp.resolve("upper/drug/patient.html")).content().contains("Drug again");
    assertThat(temp.resolve("upper/index.html")).content().doesNotContain("other/");
    assertThat(temp.resolve("upper/.factleaf")).doesNotExist();
  }

  private Outcome inNamespace(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", SCRIPT, "sh"));
    words.add(temp.toString());
    words.addAll(PackagedProgram.command(List.of(), List.of(arguments)));
    Map<String, String> environment =
        Launcher.with(System.getenv(), "XDG_CACHE_HOME", temp.resolve("cache").toString());
    return Launcher.run(temp, environment, words);
  }

  private static String[] arguments(Path out, Path... sheets) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "build", "--quiet", "--prune", "--today", "2026-03-01", "--out", out.toString()));
    words.addAll(List.of("--templates", CASES.resolve("templates").toString()));
    for (Path sheet : sheets) {
      words.add(sheet.toString());
    }
    return words.toArray(String[]::new);
  }
}

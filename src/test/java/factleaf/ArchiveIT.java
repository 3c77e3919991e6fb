package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code mvn -Pdist package} makes, as somebody has it who has no Java. */
class ArchiveIT {
  private static final Path DIST = Path.of("target/dist").toAbsolutePath();
  private static final Path ARCHIVE = DIST.resolve(System.getProperty("archive"));
  private static final Map<String, String> NO_PROGRAMS = Map.of("PATH", "");

  @TempDir private Path folder;

  @Test
  void saysWhichJavaItHas() throws Exception {
    Outcome run = run("--version");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("factleaf ").contains(" in " + ARCHIVE.resolve("runtime"));
  }

  @Test
  void buildsWhatTheRepositoryBuilds() throws Exception {
    Files.copy(ARCHIVE.resolve("example/facts.yaml"), folder.resolve("facts.yaml"));
    assertThat(run("build", "--quiet", "--allow-overdue", "facts.yaml"))
        .isEqualTo(new Outcome(0, "", ""));
    for (String file : List.of("patient.pdf", "clinician.pdf", "leaflet.html")) {
      assertThat(folder.resolve("out/baclofen").resolve(file))
          .hasSameBinaryContentAs(Path.of("out/baclofen").resolve(file));
    }
  }

  /** With blanks in its path, and called by a link. */
  @Test
  void runsWhereverItStands() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), ARCHIVE);
    Outcome run = Launcher.run(folder, NO_PROGRAMS, List.of(link + "/factleaf", "--version"));
    assertThat(run.exit()).isZero();
  }

  @Test
  void holdsTheLibrariesOfTheListAndSaysWhoseTheyAre() throws Exception {
    List<String> list = new ArrayList<>();
    try (Stream<Path> libraries = Files.list(ARCHIVE.resolve("program/lib"))) {
      for (Path library : libraries.toList()) {
        list.add(digest(library) + "  " + library.getFileName());
      }
    }
    assertThat(list)
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(Path.of("src/test/resources/libraries.sha256")));
    assertThat(ARCHIVE.resolve("bom.json")).isRegularFile();
    assertThat(ARCHIVE.resolve("NOTICE")).hasSameTextualContentAs(Path.of("NOTICE"));
    assertThat(ARCHIVE.resolve("LICENSE")).isRegularFile();
    assertThat(ARCHIVE.resolve("integrations/pipeline.sh"))
        .hasSameTextualContentAs(Path.of("integrations/pipeline.sh"));
    assertThat(ARCHIVE.resolve("runtime/legal/java.base/LICENSE")).isRegularFile();
  }

  @Test
  void hasAChecksum() throws Exception {
    String name = ARCHIVE.getFileName() + ".tar.gz";
    assertThat(Files.readString(DIST.resolve(name + ".sha256")).strip())
        .isEqualTo(digest(DIST.resolve(name)) + "  " + name);
    assertThat(DIST.resolve("Containerfile")).content().contains("ADD " + name + " ");
  }

  /** Nothing here runs the launcher for Windows; its options are those of the other one. */
  @Test
  void theLauncherForWindowsHasTheSameOptions() throws IOException {
    String shell = Files.readString(Path.of("src/main/dist/launch.sh"));
    String options =
        Stream.of("always", "collector", "heap")
            .map(name -> shell.replaceFirst("(?s).*\n" + name + "=\"?([^\"\n]*).*", "$1"))
            .map(value -> value.replace(" $trim", ""))
            .reduce("", (all, value) -> all + " " + value);
    assertThat(Arrays.asList(options.strip().split(" "))).hasSizeGreaterThan(4);
    assertThat(Files.readString(ARCHIVE.resolve("factleaf.cmd")))
        .contains("\"%JAVA%\"" + options + " -jar")
        .doesNotContain("[^\r]\n");
  }

  private Outcome run(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(ARCHIVE + "/factleaf"), Stream.of(arguments)).toList();
    return Launcher.run(folder, NO_PROGRAMS, command);
  }

  private static String digest(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}

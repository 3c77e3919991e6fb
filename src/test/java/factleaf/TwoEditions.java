package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Launcher;
import factleaf.testing.PackagedProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Sheets and templates of two editions, old and new, and builds of them into one out/. */
abstract class TwoEditions {
  private static final Path CASES = Path.of("src/test/resources/findings");
  private static final List<String> SHEETS = List.of("drug", "other", "third", "fourth");

  @TempDir Path temp;
  Path out;

  @BeforeEach
  void lay() throws IOException {
    out = temp.resolve("out");
    layEdition("old", "");
    String more = "  extra:\n    name: More\n    like: patient\n    template: handout.ftlh\n";
    layEdition("new", more);
  }

  /** That of this process, with a cache of the test's own. */
  Map<String, String> environment() {
    return Launcher.with(System.getenv(), "XDG_CACHE_HOME", temp.resolve("cache").toString());
  }

  Map<String, String> editionAlone(String edition) throws IOException {
    build(edition);
    Map<String, String> files = contents(out);
    for (String file : files.keySet()) {
      Files.delete(out.resolve(file));
    }
    return files;
  }

  void build(String edition) {
    List<String> arguments = command(edition);
    List<String> own = arguments.subList(arguments.indexOf("build"), arguments.size());
    Builds.Run run = Builds.run(own.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(line -> line.contains("  [")))
        .allMatch(line -> line.endsWith("[out-unlisted]"));
  }

  List<String> command(String edition) {
    Path folder = temp.resolve(edition);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                "--quiet", // a slow machine would say how far it is
                "--today",
                "2026-03-01",
                "--templates",
                folder.resolve("templates").toString(),
                "--out",
                out.toString()));
    SHEETS.forEach(id -> arguments.add(folder.resolve(id + ".facts.yaml").toString()));
    return PackagedProgram.command(PackagedProgram.SHORT, arguments);
  }

  /** Sheets whose titles name the edition, and templates with more handouts. */
  void layEdition(String edition, String handouts) throws IOException {
    Path folder = temp.resolve(edition);
    try (Stream<Path> files = Files.walk(CASES.resolve("templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(CASES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path spec = folder.resolve("templates/profiles/page.yaml");
    Files.writeString(spec, handouts, StandardOpenOption.APPEND);
    String facts = Files.readString(CASES.resolve("good-smallest/facts.yaml"));
    for (String id : SHEETS) {
      Files.writeString(
          folder.resolve(id + ".facts.yaml"),
          facts
              .replace("id: drug", "id: " + id)
              .replace("title: Drug", "title: Drug " + id + " in its " + edition + " edition"));
    }
  }

  static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}

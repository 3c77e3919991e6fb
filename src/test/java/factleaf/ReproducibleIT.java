package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Launcher;
import factleaf.testing.PackagedProgram;
import factleaf.testing.ReleasedSheet;
import factleaf.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same input gives the same bytes, in processes of their own: wherever, whenever, for whomever
 * and in whatever language. Runs after Maven's package phase.
 */
class ReproducibleIT {
  private static final Path CASE = Path.of("src/test/resources/findings/reading-grade");
  private static final String PACK =
      """
      factleaf: 2
      title: Both
      documents:
        - {sheet: baclofen, handouts: leaflet}
        - {sheet: exampline, handouts: leaflet}
      """;
  private static final String FIRST = "facts.yaml";
  private static final String SECOND = "exampline.facts.yaml";

  @TempDir private static Path temp;
  private static Map<String, String> expected;
  private static ReleasedSheet released;

  static List<World> worlds() {
    return World.all();
  }

  @BeforeAll
  static void build() throws Exception {
    released = released(Files.createDirectory(temp.resolve("released")));
    World plain =
        new World("first", Map.of(), List.of("-XX:TieredStopAtLevel=1"), "022", false, false);
    expected = build(plain);
    assertThat(expected)
        .containsKeys("index.html", "manifest.json", "packs/both.pdf", "data/exampline.json")
        .containsKeys("exampline/edition-2.0.html", "exampline/leaflet.txt")
        .hasSizeGreaterThan(20);
    assertThat(expected.get("exampline/edition-2.0.html")).contains("id=\"changed-maximum\"");
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void sameBytes(World world) throws Exception {
    Map<String, String> actual = build(world);

    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    assertThat(actual).isEqualTo(expected);
  }

  /** Findings too are the same in every language: places, numbers and words. */
  @ParameterizedTest
  @MethodSource("worlds")
  void sameFindings(World world) throws Exception {
    Path home = temp.resolve(world.name()).resolve("findings");
    world.copy(Path.of(shared()), home.resolve("templates"));
    world.copy(CASE, home);
    List<String> arguments = List.of("build", "--today=2026-03-01", "facts.yaml");

    Launcher.Outcome run = world.run(home, arguments);

    assertThat(run.err().replace("\r\n", "\n"))
        .isEqualTo(Files.readString(CASE.resolve("expected.txt")));
  }

  /** Without any language set, Java alone would know ASCII only; the launcher helps it. */
  @Test
  void fileNamesOfEveryScriptWithoutALanguage() throws Exception {
    Launcher launcher = Launcher.in(temp.resolve("named"));
    Launcher.copy(Path.of("target/lib"), launcher.jar().resolveSibling("lib"));
    Files.copy(PackagedProgram.JAR, launcher.jar());
    String build =
        "name=$(printf '\\303\\251.yaml') && cp '%s' \"$name\" && ./factleaf build --quiet"
            + " --today=%s --templates '%s' \"$name\"";
    String script =
        String.format(
            build,
            Path.of("src/test/resources/findings/good-smallest/facts.yaml").toAbsolutePath(),
            Builds.TODAY,
            shared());
    Map<String, String> environment =
        Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", System.getenv("PATH"));

    Launcher.Outcome run = Launcher.run(launcher.home(), environment, List.of("sh", "-c", script));

    assertThat(run).isEqualTo(new Launcher.Outcome(0, "", ""));
    assertThat(Files.readString(launcher.home().resolve("out/manifest.json")))
        .contains("\"file\": \"\u00e9.yaml\"");
  }

  /** The second sheet, handed out twice, the second time with another dose. */
  private static ReleasedSheet released(Path folder) throws IOException {
    ReleasedSheet sheet = ReleasedSheet.in(folder);
    sheet.release(Builds.TODAY);
    sheet.edit("{max: 80.0 mg/day}", "{max: 60.0 mg/day}");
    sheet.edit("maximum of 80 mg a day", "maximum of 60 mg a day");
    sheet.edit("at: Your dose, find: \"80 mg\"", "at: Your dose, find: \"60 mg\"");
    sheet.release("2.0", "2.1", Builds.TODAY);
    return sheet;
  }

  private static String shared() {
    return Path.of("src/test/resources/findings/templates").toAbsolutePath().toString();
  }

  /** Lays the project in a folder of its own, builds it, and gives every file of out/. */
  private static Map<String, String> build(World world) throws Exception {
    Path home = Files.createDirectories(temp.resolve(world.name()).resolve("project"));
    world.copy(Path.of("templates"), home.resolve("templates"));
    Files.writeString(home.resolve(FIRST), Builds.earlier());
    Files.copy(released.facts(), home.resolve(SECOND));
    world.copy(released.folder().resolve("editions"), home.resolve("editions"));
    Files.writeString(Files.createDirectory(home.resolve("packs")).resolve("both.yaml"), PACK);
    Path folder = world.absolute() ? Files.createDirectory(home.resolve("elsewhere")) : home;
    String prefix = world.absolute() ? home + "/" : "";
    List<String> sheets = world.backwards() ? List.of(SECOND, FIRST) : List.of(FIRST, SECOND);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                "--quiet", // a slow machine would say how far it is
                "--format=text",
                "--format=data",
                "--format=csl",
                "--today=" + Builds.TODAY,
                "--templates=" + prefix + "templates",
                "--out=" + prefix + "out"));
    sheets.forEach(sheet -> arguments.add(prefix + sheet));

    Launcher.Outcome run = world.run(folder, arguments);

    assertThat(run).isEqualTo(new Launcher.Outcome(0, "", ""));
    return files(home.resolve("out"));
  }

  /** Every file below a folder by its relative name; bytes as text or as hexadecimal digits. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = root.relativize(file).toString();
        String text =
            name.endsWith(".pdf")
                ? HexFormat.of().formatHex(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        files.put(name, text);
      }
    }
    return files;
  }
}

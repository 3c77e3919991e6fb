package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handouts that would lack what they are for, made of the project's own with a change. */
class RequiredContentTest {
  private static final String SOURCES =
      "      - id: sources\n        heading: Sources\n        show: source-titles\n"
          + "        required: true\n";

  private static final String CARER =
      "  carer:\n    name: For carers\n    flags: {sources-disagree: Texts differ.,"
          + " weak-source: Found in one text., uncertain: Not settled.}\n";

  @TempDir Path folder;

  @BeforeEach
  void copyTemplates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(file.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void anAudienceWithoutWordings() throws IOException {
    change("templates/languages/en/text.yaml", "audiences:\n", "audiences:\n" + CARER);
    change(
        "templates/profiles/medicine.yaml",
        "  clinician:\n",
        "  carer: {name: For carers, like: patient, audience: carer}\n\n  clinician:\n");
    Map<String, String> found = refused(Builds.EXAMPLE);
    assertThat(found.keySet()).containsExactly(Builds.EXAMPLE + ":40:1");
    assertThat(found.values())
        .containsExactly("no entry is printed in the handouts for \"carer\": carer");
  }

  @Test
  void aRequiredBoxWithoutShortForms() throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    String facts = Files.readString(Builds.EXAMPLE);
    Files.writeString(
        sheet,
        facts
            .replaceAll("(?m)^      brief: \\{patient: .*\n", "")
            .replaceAll("(brief: \\{clinician: .*), patient: .*}", "$1}"));
    assertThat(refused(sheet).keySet()).containsExactly("facts.yaml:40:1");
  }

  @Test
  void marksWithoutSourcesAreOneFinding() throws IOException {
    change("templates/profiles/medicine.yaml", SOURCES, "      - {id: sources, remove: true}\n");
    assertThat(refused(Builds.EXAMPLE))
        .containsExactly(
            Map.entry(
                place("  card:", 3), "the handout \"card\" prints citation marks but no sources"));
  }

  @Test
  void aHandoutWithoutMarksNeedsNoSources() throws IOException {
    change("templates/profiles/medicine.yaml", SOURCES, "      - {id: sources, remove: true}\n");
    change("templates/profiles/medicine.yaml", "    marks: first\n", "    marks: none\n");
    allow("handouts.card.sections.sources, handouts.card.marks");
    Builds.Run built = run("build", Builds.EXAMPLE, "--out", folder.resolve("out").toString());
    assertThat(built.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/exampline/card.html")))
        .doesNotContain("class=\"cite\"", "A number in brackets")
        .contains("<span class=\"flag ");
  }

  @Test
  void anAuditWithoutMarksNamesSourcesByTitle() throws IOException {
    change(
        "templates/profiles/medicine.yaml",
        "    name: Audit\n",
        "    name: Audit\n    marks: none\n");
    allow("handouts.audit.marks");
    assertThat(run("build", Builds.EXAMPLE, "--out", folder.resolve("out").toString()).err())
        .isEmpty();
    assertThat(Files.readString(folder.resolve("out/exampline/audit.html")))
        .doesNotContain("class=\"cite\"")
        .contains(
            "<strong>For:</strong> <span>Use of exampline, Kidneys,</span> <span class=\"quote\">“")
        .contains(
            "<span>Exampline explained, Kidneys,</span> <span class=\"quote\">“no change”:</span>"
                + " <span>no change needed.</span>")
        .contains("<span class=\"title\">Exampline tablets, prescribing information");
    assertThat(trace("experts do not agree"))
        .contains("  sources  Guideline: Use of exampline, at \"Kidneys\"\n");
  }

  /** What a check finds by its place, when a build finds the same. */
  private Map<String, String> refused(Path sheet) throws IOException {
    Builds.Run build = run("build", sheet, "--out", folder.resolve("out").toString());
    assertThat(build.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(run("check", sheet).err()).isEqualTo(build.err());
    Map<String, String> found = new TreeMap<>();
    for (String line : build.err().lines().filter(l -> l.contains(": error: ")).toList()) {
      String[] parts = line.replace(folder + "/", "").split(": error: |  \\[");
      found.put(parts[0], parts[1]);
    }
    return found;
  }

  private String trace(String words) {
    return Builds.run(
            "trace",
            words,
            "--templates",
            folder.resolve("templates").toString(),
            "--file",
            Builds.EXAMPLE.toString())
        .out();
  }

  private Builds.Run run(String command, Path sheet, String... more) {
    List<String> arguments =
        List.of(
            command,
            sheet.toString(),
            "--today",
            Builds.TODAY,
            "--templates",
            folder.resolve("templates").toString());
    return Builds.run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** The place of the first line of the profile that begins so. */
  private String place(String beginning, int column) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("templates/profiles/medicine.yaml"));
    int line = 0;
    while (!lines.get(line).startsWith(beginning)) {
      line++;
    }
    return "templates/profiles/medicine.yaml:" + (line + 1) + ":" + column;
  }

  /** Says why the profile weakens what keeps readers safe, by paths. */
  private void allow(String paths) throws IOException {
    String reasons = paths.replace(", ", ": the test asks, ") + ": the test asks";
    change(
        "templates/profiles/medicine.yaml",
        "factleaf: 2\n",
        "factleaf: 2\nallow: {" + reasons + "}\n");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.FindingCase;
import factleaf.text.InputDisk;
import factleaf.text.PipedDisk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline gives and gets: a sheet that is piped in, a report in a file, one line. */
class ReportPlaceTest {
  private static final Path GOOD = FindingCase.CASES.resolve("good-smallest/facts.yaml");

  @TempDir Path folder;
  private Path facts;

  @BeforeEach
  void lay() throws IOException {
    facts = folder.resolve("facts.yaml");
    Files.copy(GOOD, facts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
  void aReportTakesThePlaceOfAnEarlierOneOnly(String format) throws IOException {
    Path report = folder.resolve("report");
    assertThat(check(report, format).err()).isEmpty();
    String first = Files.readString(report);
    assertThat(first).startsWith(format.equals("text") ? "Factleaf report of check" : "");
    Run again = check(report, format);
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).startsWith("not checked: ");
    assertThat(report).hasContent(first);
    Files.writeString(report, "somebody's notes");
    Run over = check(report, format);
    assertThat(over.exitCode()).isEqualTo(1);
    assertThat(over.err()).contains(report + ":1:1: error: ", "[out-foreign-file]");
    assertThat(report).hasContent("somebody's notes");
  }

  /** Not even if it looks like a report. */
  @ParameterizedTest
  @CsvSource({"facts.yaml", "clinic.yaml", "logo.svg", "templates/new.json", "out/report.json"})
  void aReportIsNotWrittenOverAnInput(String name) throws IOException {
    Files.writeString(facts, "# \"generator\": \"Factleaf report\"\n" + Files.readString(GOOD));
    Files.writeString(folder.resolve("clinic.yaml"), "factleaf: 2\nname: Ward 7\nlogo: logo.svg\n");
    Files.writeString(folder.resolve("logo.svg"), "<svg>Factleaf</svg>");
    Files.createDirectory(folder.resolve("out"));
    Files.createDirectory(folder.resolve("templates"));
    Path report = folder.resolve(name);
    String before = Files.exists(report) ? Files.readString(report) : "";
    Run run =
        run("build", "--templates", at("templates"), "--out", at("out"), "--report", at(name));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).containsAnyOf("[out-input]", "[out-foreign-file]");
    assertThat(Files.exists(report) ? Files.readString(report) : "").isEqualTo(before);
  }

  @Test
  void aBuildSaysInOneLineWhatItMade() throws IOException {
    assertThat(build().out()).matches("1 sheet: \\d+ files written to .*out\n");
    assertThat(build().out()).isEqualTo("1 sheet: nothing has changed in " + at("out") + "\n");
    assertThat(build("--check").out()).startsWith("1 sheet: nothing has changed in ");
    assertThat(build("--quiet").out()).isEmpty();
    Files.delete(folder.resolve("out/index.html"));
    assertThat(build("--check", "--keep-going").out()).isEmpty();
    Files.writeString(facts, "factleaf: 2\n");
    assertThat(build().out()).isEmpty();
  }

  @Test
  void aPrintedReportHasTheOutputForItself() {
    Run run = build("--report-format", "json");
    assertThat(run.out()).startsWith("{\n  \"generator\": \"Factleaf report\"").endsWith("}\n");
    assertThat(run.err()).startsWith("1 sheet: ");
  }

  @Test
  void whatAPipelineAsksOfKeptTextsIsReported() {
    Run run = run("verify", "--min-kept", "60", "--report-format", "github");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("title=too-little-shown::drug: 0%25 of citations have a kept");
    assertThat(run.err()).contains("[too-little-shown]", "1 error, 0 warnings");
  }

  @Test
  void aSheetIsPipedIn() throws IOException {
    String good = Files.readString(GOOD);
    assertThat(piped(good, "check", "-").err()).isEmpty();
    Run run = piped(good.replace("cite:", "sight:"), "check", "-", "--report-format", "sarif");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("<stdin>:13:7: error: ", "   13 |       sight: ");
    assertThat(run.out()).contains("\"uri\": \"%3Cstdin%3E\"");
    assertThat(piped("", "check", "-").err()).contains("<stdin>:1:1: error: ", "[file-empty]");
    assertThat(piped("#".repeat((1 << 20) + 1), "check", "-").err()).contains("[file-size]");
    assertThat(piped(good, "check", "-", "-").err()).contains("<stdin>:2:5", "[duplicate-id]");
  }

  @Test
  void aPipedSheetIsCompared() throws IOException {
    String other = Files.readString(GOOD).replace("It helps.", "It may help.");
    assertThat(piped(other, "diff", facts.toString(), "-").out())
        .contains("new <stdin>:", "{+may help+}");
  }

  /** It includes what one would that lay in the working folder. */
  @Test
  void aPipedSheetIncludes() throws IOException {
    Path shared = Path.of("src/test/resources/report/shared.yaml");
    String including =
        Files.readString(GOOD).replaceFirst("label: .*\n", "include: [" + shared + "]\n");
    assertThat(piped(including, "check", "-").err()).isEmpty();
    assertThat(piped(including.replace("shared", "none"), "check", "-").err())
        .contains("<stdin>:8:", "[file-missing]");
  }

  private Run check(Path report, String format) {
    return run("check", "--report", report.toString(), "--report-format", format);
  }

  private Run build(String... options) {
    return run(
        Stream.of(new String[] {"build", "--out", at("out")}, options)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private Run run(String... line) {
    return Builds.run(
        Stream.concat(fixed(List.of(line)), Stream.of(facts.toString())).toArray(String[]::new));
  }

  private static Run piped(String text, String... line) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Builds.run(
        new PipedDisk(InputDisk.REAL, new ByteArrayInputStream(bytes)),
        fixed(List.of(line)).toArray(String[]::new));
  }

  private static Stream<String> fixed(List<String> line) {
    Stream<String> templates =
        line.contains("--templates")
            ? Stream.of()
            : Stream.of("--templates", FindingCase.CASES.resolve("templates").toString());
    Stream<String> today = line.contains("diff") ? Stream.of() : Stream.of("--today", "2026-03-01");
    return Stream.of(line.stream(), templates, today).flatMap(words -> words);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}

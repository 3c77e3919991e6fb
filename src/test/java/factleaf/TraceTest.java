package factleaf;

import static factleaf.testing.Traces.trace;
import static factleaf.testing.Traces.traceIn;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From printed words back to entries and sources. */
class TraceTest {
  private static final Path EXPECTED = Path.of("src/test/resources/trace");
  private static final Path FINDINGS = Path.of("src/test/resources/findings");
  private static final String PATIENT = "Exampline, edition 2.0, Patient handout\n";
  private static final Pattern ENTRY = Pattern.compile("(?m)^  entry    (\\S+), (.+):(\\d+):\\d+$");
  private static final Pattern SOURCE =
      Pattern.compile("(?m)^  (?:sources|against|       )  \\[(\\d+)] [^:]+: (.+), at \".*$");

  /** Words to look for by the name of their expected file. */
  private static final Map<String, String> CASES =
      Map.of(
          "figure-in-summary-and-section", "80 mg",
          "number-grouped", "1818",
          "flagged-with-reason", "0.75 to 2 mg/kg",
          "both-sides", "30 to 60 mL/min/1.73 m²",
          "no-source", "peptic ulcer",
          "patient-and-clinician", "example pain",
          "patient-flagged", "experts do not agree",
          "date", "22 November 1977",
          "several-entries", "never");

  static Set<String> cases() {
    return CASES.keySet();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void found(String name) throws IOException {
    Run run = trace(CASES.get(name));
    Update.compare(EXPECTED.resolve(name + ".txt"), run.out());
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void foundAsJson(String name) throws IOException {
    Run run = trace("--json", CASES.get(name));
    Update.compare(EXPECTED.resolve(name + ".json"), run.out());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void jsonOfNothingIsAnEmptyList() {
    Run run = trace("--json", "un\u001bknown");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("hits"))
        .isEmpty();
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).contains("no entry prints");
  }

  @Test
  void noExpectationIsUnused() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(toSet()))
          .isEqualTo(
              CASES.keySet().stream()
                  .flatMap(name -> Stream.of(name + ".txt", name + ".json"))
                  .collect(toSet()));
    }
  }

  /** Numbers, titles and lines, held against the pages and the file rather than expectations. */
  @Test
  void sourcesAreNumberedAsOnTheHandoutAndLinesAreTheEntrys(@TempDir Path out) throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    List<String> lines = Files.readAllLines(Builds.EXAMPLE);
    String[] blocks = trace("e").out().split("\n\n");
    assertThat(blocks).hasSizeGreaterThan(5);
    for (String block : blocks) {
      String handout = block.startsWith(PATIENT) ? "patient" : "clinician";
      String linked = Files.readString(out.resolve("exampline/" + handout + ".html"));
      String page = linked.replaceAll("(?<=\"title\">)<a href=[^>]*>", "");
      assertThat(SOURCE.matcher(block).results().map(TraceTest::asOnThePage))
          .allMatch(page::contains);
      assertThat(ENTRY.matcher(block).results())
          .singleElement()
          .satisfies(e -> assertThat(lines.get(line(e))).contains("- id: " + e.group(1)));
    }
  }

  @Test
  void everyNamedFileIsSearched(@TempDir Path folder) throws IOException {
    Path other = folder.resolve("other.yaml");
    String facts = Files.readString(Builds.EXAMPLE);
    Files.writeString(
        other, facts.replace("id: exampline\ntitle: E", "id: other\ntitle: Another e"));
    String one = trace("peptic ulcer").out();
    assertThat(traceIn(List.of(Builds.EXAMPLE, other), "peptic ulcer").out())
        .startsWith(one + "\nAnother exampline, ")
        .contains("  entry    ulcer, " + other + ":123:11\n");
  }

  /** Its quoted words differ, and where it stands. */
  @Test
  void placeCitedTwiceIsNamedTwice(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("facts.yaml");
    String citation = "{source: leaflet, at: Missed dose, find: \"2 hours\"}";
    String facts = Files.readString(Builds.EXAMPLE);
    Files.writeString(
        file, facts.replace(citation, citation + ", " + citation.replace("2 hours", "next dose")));
    assertThat(traceIn(List.of(file), "2 hours").out())
        .contains(
            """
              sources  Patient information: Your tablets, at "Missed dose"
                           "2 hours", %1$s:114:23
                       Patient information: Your tablets, at "Missed dose"
                           "next dose", %1$s:114:76
            """
                .formatted(file));
  }

  @Test
  void fileWithErrorsIsNotTraced() {
    String bad = FINDINGS.resolve("bare-digit/facts.yaml").toString();
    String templates = FINDINGS.resolve("templates").toString();
    Run run = Builds.run("trace", "e", "--file", bad, "--templates", templates);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[bare-digit]")
        .isEqualTo(Builds.run("check", bad, "--templates", templates, "--allow-overdue").err());
  }

  @Test
  void oneFileWithErrorsStopsAll() {
    Path bad = FINDINGS.resolve("bare-digit/facts.yaml");
    Run run = traceIn(List.of(Builds.EXAMPLE, bad), "80 mg");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'trace', Missing required parameter: 'TEXT'",
    "'trace|', TEXT is empty",
    "'trace| \u00A0|\u200B', Say which words or figure to look for",
    "'trace|mg|--out', Unknown option: '--out'",
    "'trace|mg|--file', Missing required parameter for option '--file' (FILE)"
  })
  void wrongUsage(String arguments, String message) {
    Run run = Builds.run(arguments.split("\\|", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message);
  }

  private static String asOnThePage(MatchResult source) {
    return "<span class=\"number\">[%s]</span> <span class=\"title\">%s."
        .formatted(source.group(1), source.group(2));
  }

  private static int line(MatchResult entry) {
    return Integer.parseInt(entry.group(3)) - 1;
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a run found, for programs. The sheet has words that each form could take for its own. */
class ReportFormatTest {
  private static final Path CASE = Path.of("src/test/resources/report");
  static final Path SHEET = CASE.resolve("facts.yaml");
  private static final Path DIFF = Path.of("src/test/resources/diff-reports");
  private static final String HOSTILE = "50 %0A, a: \"b\"\uFFFD::error::x ]]> <&> '[2J";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"json, json", "sarif, sarif", "junit, xml", "github, txt"})
  void reportIsAsExpected(String format, String ending) throws IOException {
    Run run = check(SHEET, format);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).contains("[unknown-key]", "4 errors, 1 warning\n", "not checked: ");
    Update.compare(CASE.resolve(format + "." + ending), run.out());
  }

  @ParameterizedTest
  @CsvSource({"sarif, sarif", "junit, xml", "github, txt"})
  void changesAreReportedAsFindingsAre(String format, String ending) throws IOException {
    Run run = diff(format, "--fail-on", "critical");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    Update.compare(CASE.resolve("diff-" + format + "." + ending), run.out());
    assertThat(diff(format).exitCode()).isZero();
  }

  /** No error is reported of a run that returns 0. */
  @Test
  void aChangeIsAnErrorIfItFailsTheRun() {
    assertThat(diff("github").out()).doesNotContain("::error").contains("::warning", "::notice");
    assertThat(diff("github", "--fail-on", "critical").out()).contains("::error", "::warning");
    assertThat(diff("github", "--fail-on", "editorial").out()).doesNotContain("\n::warning");
  }

  @Test
  void aSheetThatCannotBeComparedIsAReportedFinding() {
    String old = DIFF.resolve("old.facts.yaml").toString();
    Run run = Builds.run("diff", old, "nothing.yaml", "--report-format", "github");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("::error file=nothing.yaml,line=1,");
  }

  /** What section 3 of the standard and GitHub ask for. */
  @Test
  void fingerprintsSurviveMovedLines() throws IOException {
    String text = Files.readString(SHEET);
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, text);
    List<String> before = fingerprints(sheet);
    assertThat(before).hasSize(5).doesNotHaveDuplicates();
    Files.writeString(sheet, "# moved\n\n" + text.replace("facts:\n", "facts:\n\n\n"));
    assertThat(fingerprints(sheet)).isEqualTo(before);
    Files.writeString(sheet, text.replace("source: none", "source: other"));
    assertThat(fingerprints(sheet)).hasSize(5).isNotEqualTo(before);
  }

  /** Two faults of one entry that say the same are told apart. */
  @Test
  void fingerprintsAreUnique() throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    String twice = "{source: none, at: Uses}, {source: none, at: Uses}";
    Files.writeString(sheet, Files.readString(SHEET).replace("{source: none, at: Uses}", twice));
    assertThat(fingerprints(sheet)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void junitCountsItsTests() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    check(SHEET, "junit").out().getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    NodeList failures = suite.getElementsByTagName("failure");
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    assertThat(suite.getAttribute("failures")).isEqualTo("4");
    assertThat(failures.getLength()).isEqualTo(4);
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(((Element) failures.item(0)).getAttribute("message")).contains(HOSTILE);
    assertThat(failures.item(0).getTextContent()).contains(HOSTILE);
  }

  @Test
  void aFileWithoutFindingsIsATestThatPasses() {
    Path good = Path.of("src/test/resources/findings/good-smallest/facts.yaml");
    assertThat(check(good, "junit").out())
        .contains("tests=\"1\" failures=\"0\"", "name=\"no findings\"");
    assertThat(check(good, "github").out()).isEqualTo("::debug::Factleaf report of check\n");
  }

  @Test
  void workflowCommandsAreOneLineEach() {
    String lines = check(SHEET, "github").out();
    assertThat(lines.lines())
        .hasSize(6)
        .allMatch(line -> line.matches("::debug::.*|::(error|warning) file=[^:]*::.*"));
    assertThat(lines).contains(HOSTILE.replace("%", "%25"));
  }

  /** A pull request names files, too. */
  @Test
  void namesOfFilesAreEscaped() throws IOException {
    Path sheet = folder.resolve("a,b:c%20::\u00e9\u001b\" d.facts.yaml");
    Files.copy(SHEET, sheet);
    assertThat(check(sheet, "github").out())
        .contains("/a%2Cb%3Ac%2520%3A%3A\u00e9\uFFFD\" d.facts.yaml,line=");
    JsonElement log = JsonParser.parseString(check(sheet, "sarif").out());
    assertThat(log.toString()).contains("a,b:c%2520::%C3%A9%1B%22%20d.facts.yaml\"");
    assertThat(check(sheet, "junit").out()).contains("%20::\u00e9\uFFFD&quot; d.facts.yaml\"");
  }

  static Run check(Path sheet, String format) {
    return Builds.run(
        "check",
        "--allow-overdue",
        "--today",
        Builds.TODAY,
        "--templates",
        "src/test/resources/findings/templates",
        "--report-format",
        format,
        sheet.toString());
  }

  static Run diff(String format, String... options) {
    String[] all = {"diff", at("old.facts.yaml"), at("new.facts.yaml"), "--report-format", format};
    return Builds.run(Stream.of(all, options).flatMap(Stream::of).toArray(String[]::new));
  }

  private static String at(String name) {
    return DIFF.resolve(name).toString();
  }

  private static List<String> fingerprints(Path sheet) {
    return JsonParser.parseString(check(sheet, "json").out())
        .getAsJsonObject()
        .getAsJsonArray("findings")
        .asList()
        .stream()
        .map(found -> found.getAsJsonObject().get("fingerprint").getAsString())
        .toList();
  }
}

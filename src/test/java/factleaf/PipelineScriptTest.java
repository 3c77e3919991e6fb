package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Checkout;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** integrations/pipeline.sh with programs of straw in place of Factleaf, curl and gh. */
class PipelineScriptTest {
  private static final String SCRIPT = Path.of("integrations/pipeline.sh").toAbsolutePath() + "";
  private static final String MARK = "<!-- generator: Factleaf diff -->\n";
  private static final String CHANGED = MARK + "## What changed: 1 critical\n\n### Drug\n";
  private static final String REPORT = "factleaf-diff.md";

  @TempDir Path temp;
  private Checkout checkout;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void lay() throws Exception {
    checkout = Checkout.in(temp.resolve("a checkout"));
    environment.put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("TEMP", temp.toString());
    program("factleaf", "printf '<%s>' \"$@\" >>\"$TEMP/calls\"; echo >>\"$TEMP/calls\"\n");
  }

  @Test
  void anArchiveFromAnAddressIsUnpacked() throws Exception {
    Path archive = archive();
    program("curl", "cp \"" + archive + "\" \"$7\"; printf '<%s>' \"$@\" >\"$TEMP/curl\"\n");
    environment.put("FACTLEAF_FROM", "https://example.org/factleaf.tar.gz");
    environment.put("FACTLEAF_SHA256", sum(archive));
    environment.put("GITHUB_PATH", temp.resolve("path").toString());
    Path place = checkout.folder().resolve(".git/factleaf");
    assertThat(run("install")).isEqualTo(new Outcome(0, place + "/factleaf\n", ""));
    assertThat(temp.resolve("curl"))
        .hasContent(
            "<--proto><=https><-fsSL><--retry><3><-o><"
                + place
                + "/archive.tar.gz><https://example.org/factleaf.tar.gz>");
    assertThat(temp.resolve("path")).hasContent(place.toString());
    assertThat(run("check").out()).isEqualTo("the archive's check\n");
  }

  @ParameterizedTest
  @CsvSource({"factleaf.tar.gz", "unpacked", "unpacked/factleaf"})
  void anArchiveAFolderAndAProgramAreTaken(String from) throws Exception {
    archive();
    environment.put("FACTLEAF_FROM", temp.resolve("a house").resolve(from).toString());
    assertThat(run("install", "install", "check").out()).endsWith("\nthe archive's check\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a.tar.gz, '', an archive from an address needs its checksum (sha256)",
    "http://example.org/a.tar.gz, 00, there is no archive http://example.org/a.tar.gz",
    "../a house/factleaf.tar.gz, 00, the archive does not have the checksum 00",
    "../a house, 00, there is no program ../a house/factleaf",
    "'', '', 'say where Factleaf is, or put it on PATH'",
  })
  void whatCannotBeInstalledIsSaid(String from, String sum, String message) throws Exception {
    archive();
    Files.delete(temp.resolve("bin/factleaf"));
    environment.put("FACTLEAF_FROM", from);
    environment.put("FACTLEAF_SHA256", sum);
    Outcome run = run("install");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).endsWith("factleaf: " + message + "\n");
  }

  @Test
  void namesAndOptionsMayHoldBlanks() throws Exception {
    environment.put("FACTLEAF_FILES", "a drug.facts.yaml\n*\n");
    environment.put("FACTLEAF_OPTIONS", "--clinic=my clinic.yaml\n--paper=Letter");
    assertThat(run("check", "build").exit()).isZero();
    String rest = "<--clinic=my clinic.yaml><--paper=Letter><--><a drug.facts.yaml><*>";
    assertThat(calls())
        .containsExactly("<check><--report-format><github>" + rest, "<build><--check>" + rest);
  }

  @Test
  void allWordsAreDoneAndTheHighestCodeCounts() throws Exception {
    program("factleaf", "echo \"$1\"; [ \"$1\" = build ] || exit 3\n");
    assertThat(run("check", "build")).isEqualTo(new Outcome(3, "check\nbuild\n", ""));
    assertThat(run("chekc").err())
        .isEqualTo("factleaf: \"chekc\" is none of: install, check, build, diff, comment\n");
  }

  @Test
  void whatChangedIsWrittenAndPrinted() throws Exception {
    changes(CHANGED, 0);
    environment.put("FACTLEAF_FAIL_ON", "critical");
    environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
    environment.put("GITHUB_OUTPUT", temp.resolve("output").toString());
    String report = CHANGED.replace(MARK, MARK + "\n");
    assertThat(run("diff")).isEqualTo(new Outcome(0, report, ""));
    assertThat(checkout.folder().resolve(REPORT)).hasContent(report);
    assertThat(temp.resolve("summary")).hasContent(report);
    assertThat(temp.resolve("output")).hasContent("report=" + REPORT);
    assertThat(calls())
        .containsExactly(
            "<diff><--report-format><markdown><--fail-on=critical><--><.before/sheets><sheets>");
    assertThat(temp.resolve("before")).hasContent("old");
    assertThat(checkout.folder().resolve(".before")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "1, '" + CHANGED + "', 1, ### Drug",
    "0, '" + MARK + "## What changed: nothing', 0, No fact file has changed.",
    "1, '', 0, `sheets` could not be compared: one of both has errors.",
    "3, '', 3, ''",
  })
  void failsIfAChangeWeighsTooMuch(int exit, String changes, int code, String line)
      throws Exception {
    changes(changes, exit);
    Outcome run = run("diff");
    assertThat(run.exit()).isEqualTo(code);
    assertThat(run.out()).contains(line);
  }

  @Test
  void filesThatCameAndWentAreSaid() throws Exception {
    edit();
    environment.put("FACTLEAF_FILES", "sheets\nthe new ones\nneither");
    Files.move(checkout.folder().resolve("sheets"), checkout.folder().resolve("the new ones"));
    assertThat(run("diff"))
        .isEqualTo(
            new Outcome(0, MARK + "\n### `sheets` is gone\n\n### `the new ones` is new\n", ""));
    environment.put("FACTLEAF_FAIL_ON", "critical");
    assertThat(run("diff").exit()).isEqualTo(1);
  }

  @Test
  void withoutABaseThereIsNothingToCompareWith() throws Exception {
    checkout.commit();
    assertThat(run("diff").exit()).isZero();
    environment.put("FACTLEAF_BASE", "0123456789012345678901234567890123456789");
    assertThat(run("diff").err()).contains("0123456789 cannot be had; check out with its history");
    environment.put("FACTLEAF_BASE", "HEAD");
    Files.createFile(checkout.folder().resolve(".before"));
    assertThat(run("diff").err()).isEqualTo("factleaf: \".before\" is in the way\n");
  }

  private void edit() throws Exception {
    checkout.write("sheets/a drug.facts.yaml", "old");
    environment.put("FACTLEAF_BASE", checkout.commit());
    checkout.write("sheets/a drug.facts.yaml", "new");
  }

  private void changes(String text, int exit) throws Exception {
    edit();
    Files.writeString(temp.resolve("changes"), text);
    program(
        "factleaf",
        "printf '<%s>' \"$@\" >>\"$TEMP/calls\"\ncp .before/sheets/* \"$TEMP/before\"\n"
            + "cat \"$TEMP/changes\"\nexit "
            + exit
            + "\n");
  }

  /** An archive, and what it holds beside it. */
  private Path archive() throws Exception {
    Path house = temp.resolve("a house");
    Launcher.program(house.resolve("unpacked/factleaf"), "echo \"the archive's $1\"\n");
    Path archive = house.resolve("factleaf.tar.gz");
    List<String> pack = List.of("tar", "czf", archive.toString(), "unpacked");
    assertThat(Launcher.run(house, environment, pack).exit()).isZero();
    return archive;
  }

  private String sum(Path file) throws Exception {
    return Launcher.run(temp, environment, List.of("sha256sum", file.toString()))
        .out()
        .split(" ")[0];
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(temp.resolve("calls"));
  }

  private void program(String name, String body) throws IOException {
    Launcher.program(temp.resolve("bin").resolve(name), body);
  }

  private Outcome run(String... words) throws Exception {
    return checkout.run(
        environment, Stream.concat(Stream.of("sh", SCRIPT), Stream.of(words)).toList());
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One change in a sheet that passes: {@code verify} fails, at the right place, for the right
 * reason.
 */
class MutationTest {
  private static final Path CASE = Path.of("src/test/resources/verify");

  @TempDir Path folder;

  static Stream<Arguments> mutations() {
    return Stream.of(
        Arguments.of("number 1818", "number 1819", "24:20", "citation-figure"),
        Arguments.of("weeks: 12 weeks", "weeks: 12 days", "24:40", "citation-figure"),
        Arguments.of("start: 5 mg", "start: 50 mg", "29:24", "citation-figure"),
        Arguments.of("often: 3 times", "often: 4 times", "29:37", "citation-figure"),
        Arguments.of("range: 40-80 mg", "range: 40-90 mg", "29:57", "citation-figure"),
        Arguments.of("liquid: 1 mg", "liquid: 1 microgram", "29:79", "citation-figure"),
        Arguments.of("MUSCLE relaxant", "MUSCLE relaxer", "20:20", "citation-words"),
        Arguments.of("three times daily", "three times weekly", "31:20", "citation-words"),
        Arguments.of("you remember", "you can", "38:27", "citation-words"),
        Arguments.of("works well", "works badly", "40:14", "citation-words"),
        Arguments.of("Is it safe?", "Is it sound?", "38:27", "citation-heading"),
        Arguments.of(
            "at: Dosage, find: \"three", "at: Dose, find: \"three", "31:20", "citation-heading"),
        Arguments.of("file: article.txt", "file: articles.txt", "8:3", "snapshot-missing"),
        Arguments.of("sha256: a", "sha256: b", "8:3", "snapshot-changed"),
        Arguments.of(
            "source: label, at: Doses", "source: labels, at: Doses", "37:23", "unknown-source"),
        Arguments.of("over {weeks}", "over {week}", "23:43", "unknown-placeholder"),
        Arguments.of("reason: promotional", "reason: promotion", "40:77", "unknown-value"),
        Arguments.of("says: at once", "say: at once", "38:18", "missing-key"),
        Arguments.of(
            "      say: {clinician: Take", "      sya: {clinician: Take", "35:11", "missing-key"),
        Arguments.of("id: missed", "id: Missed", "35:11", "bad-id"));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void oneChangeFailsAtItsPlace(String from, String to, String place, String rule)
      throws IOException {
    String good = Files.readString(CASE.resolve("good/facts.yaml"));
    assertThat(good).containsOnlyOnce(from);
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, good.replace(from, to));
    Builds.Run run = verify(sheet, CASE.resolve("texts"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith(sheet + ":" + place + ": error: ").contains("[" + rule + "]");
  }

  @Test
  void oneByteOfASnapshotFails() throws IOException {
    String text = Files.readString(CASE.resolve("texts/article.txt"));
    Files.writeString(folder.resolve("article.txt"), text.replace("well.", "well!"));
    Builds.Run run = verify(CASE.resolve("good/facts.yaml"), folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("good/facts.yaml:8:3: error: ").contains("[snapshot-changed]");
  }

  private static Builds.Run verify(Path sheet, Path texts) {
    return Builds.run(
        "verify",
        "--today",
        Builds.TODAY,
        "--templates",
        "src/test/resources/findings/templates",
        "--snapshots",
        texts.toString(),
        sheet.toString());
  }
}

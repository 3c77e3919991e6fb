package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single file may ask of the program. */
class LimitsTest {
  private static final String ENTRY = "see: [kidney]";

  @TempDir private Path folder;

  @Test
  void aThousandFindingsAreAllShown() throws IOException {
    Builds.Run run = check(example(1_000));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("many-findings").endsWith("\n1000 errors, 0 warnings\n");
  }

  @Test
  void ofMoreThanAThousandFindingsTheFirstAreShown() throws IOException {
    Builds.Run run = check(example(1_001));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(folder + "/facts.yaml:1:1: error: the file has more than 1,000 findings")
        .contains("[many-findings]")
        .contains("\"a999\"")
        .doesNotContain("\"a1000\"")
        .endsWith("\n1001 errors, 0 warnings\n");
  }

  @Test
  void aHandoutOfAHundredPagesIsRefused() throws IOException {
    String entry =
        "    - {id: many%d, say: {patient: %s}, cite: [{source: label, at: x, find: x}]}\n";
    String text = "It may be so. ".repeat(140).strip();
    String many =
        IntStream.range(0, 470)
            .mapToObj(i -> entry.formatted(i, text))
            .collect(Collectors.joining());
    String example = Files.readString(Builds.EXAMPLE);
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, example.replace("  mechanism:\n", "  mechanism:\n" + many));
    Path out = folder.resolve("out");
    String[] build = {
      "build", "--today", Builds.TODAY, "--handout", "patient", "--out", out.toString()
    };
    Builds.Run run =
        Builds.run(
            Stream.concat(Stream.of(build), Stream.of(sheet.toString())).toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(sheet + ":3:5: error: the handout \"patient\" of \"exampline\" has ")
        .contains("[handout-length]")
        .endsWith("\n1 error, 0 warnings\n");
    assertThat(out).doesNotExist();
  }

  /** The time of a guess grows with the square of the word's length. */
  @Test
  void longWordsAreNotGuessedAt() throws IOException {
    String key = "edition".repeat(100);
    Builds.Run run = check(Files.readString(Builds.EXAMPLE) + key + ": x\n");
    assertThat(run.err()).contains("[unknown-key]").doesNotContain("did you mean");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001})
  void amongAThousandNamesOneIsGuessed(int sources) throws IOException {
    String more =
        IntStream.range(4, sources)
            .mapToObj(i -> "  s" + i + ": {kind: label, title: x, read: 2026-03-01}\n")
            .collect(Collectors.joining());
    String cite = "cite: [{source: label, at: Description, find: \"example agent\"}]";
    String sheet =
        Files.readString(Builds.EXAMPLE)
            .replace("\nsources:\n", "\nsources:\n" + more)
            .replace(cite, cite.replace("label", "labels"));
    String hint = sources > 1_000 ? "= there are 1001 to choose from" : "did you mean \"label\"?";
    assertThat(check(sheet).err()).contains("[unknown-source]").contains(hint);
  }

  private static String example(int mistakes) throws IOException {
    String see =
        IntStream.range(0, mistakes).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    String example = Files.readString(Builds.EXAMPLE);
    assertThat(example).contains(ENTRY);
    return example.replace(ENTRY, "see: [" + see + "]");
  }

  private Builds.Run check(String sheet) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), sheet);
    return Builds.run("check", "--today", Builds.TODAY, file.toString());
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.text.Digest;
import factleaf.verify.KeptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can see of a kept text makes no difference to what is found in it. */
class KeptTextTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "It may cause hyper\u00ADsensitivity., hypersensitivity",
    "It may cause hyper-{n}sensitivity., hypersensitivity",
    "It may cause hyper-{r}{n}  sensitivity., hypersensitivity",
    "It may cause hyper\u00AD{n}sensitivity., hypersensitivity",
    "It may cause hyper\u2010{n}sensitivity., cause hypersensitivity",
    "For long-{n}term use., long-term use",
    "For long-term use., long-term use",
    "Do not\u00A0stop\u2003at\u3000once., stop at once",
    "'Do not,\u2028stop,\u0085take,\u2029eat,\fdrink.', 'stop, take, eat, drink'",
    "The ca\u200Bfe\u0301 is \u202Eopen\u202C., caf\u00E9 is open",
    "The caf\u00E9 is open., cafe\u0301 is open",
    "Take\u2060 it\uFE0F daily., take it daily",
    "Hyper\u00ADsensitivity., Hyper\u00ADsensitivity"
  })
  void found(String text, String words) throws IOException {
    Builds.Run run = verify(text, words);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Stop the drug-{n}Take another., drugtake another",
    "At 5-{n}10 mg., 510 mg",
    "It may -{n}cause harm., maycause",
  })
  void notFound(String text, String words) throws IOException {
    assertThat(verify(text, words).err()).contains("[citation-words]");
  }

  @Test
  void aWordThatTheSheetBreaksIsFound() throws IOException {
    assertThat(verify("It is anticholinergic.", "anti-cholinergic").err()).isEmpty();
  }

  /** The first heading is found behind a byte order mark, and a line is counted as without one. */
  @ParameterizedTest
  @CsvSource({"no, {n}{c}, 4", "a, {n}{c}, 4", "a, a{n}b{c}, 4", "a, {c}, 3"})
  void aByteOrderMark(String has, String text, int line) throws IOException {
    String mark = has.equals("a") ? "\uFEFF" : "";
    Builds.Run run = verify(mark, "Stop at once.", "stop at once");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(verify(mark, text, "stop").err())
        .containsPattern(
            "yaml:\\d+:\\d+: error: the snapshot \"001.txt\" has a control character, U\\+0001")
        .contains("   = it is in line " + line + "; ");
  }

  /** A reader whose work grows faster than the text fills the memory, or never ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two words{n}",
        "Two words{n}Label: value{n}",
        "words that go on from line to line, and end as no sentence of a text does,{n}",
        "At 4.5 mg. Then 1,250 mg. ",
        "mg ",
        "- mg{n}",
      })
  void asLongAsTheyMayBe(String piece) throws IOException {
    String longest = piece.repeat((KeptText.MOST - 100) / piece.replace("{n}", "n").length());
    Builds.Run run = verify(longest + ".{n}Doses{n}Stop, mg.", "Stop, mg");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    Builds.Run longer = verify(longest + ".".repeat(100), "Stop");
    assertThat(longer.err())
        .contains("is too large  [file-size]", "a kept text may have 2,000,000 characters");
  }

  private Builds.Run verify(String text, String words) throws IOException {
    return verify("", text, words);
  }

  private Builds.Run verify(String mark, String text, String words) throws IOException {
    EditedProject project =
        EditedProject.in(Files.createTempDirectory(temp, null).resolve("project"));
    String line = text.replace("{n}", "\n").replace("{r}", "\r").replace("{c}", "\u0001");
    byte[] kept =
        (mark + "Doses\n\n" + line + "\nAt most 5 mg a day.\n").getBytes(StandardCharsets.UTF_8);
    Files.write(temp.resolve("001.txt"), kept);
    Path sources = project.file(Kind.INCLUDE);
    String snapshot = ", snapshot: {file: 001.txt, sha256: " + Digest.of(kept) + "}}";
    Files.writeString(sources, Files.readString(sources).replace("}", snapshot));
    Path facts = project.file(Kind.FACTS);
    String cite =
        "cite: [{source: label, at: Doses, find: At most 5 mg a day}, {source: label, at: Doses,"
            + " find: \""
            + words
            + "\"}]";
    Files.writeString(facts, Files.readString(facts).replaceAll("cite: .*", cite));
    return Builds.run(
        "verify",
        "--today",
        Builds.TODAY,
        "--templates",
        project.folder().resolve("templates").toString(),
        "--snapshots",
        temp.toString(),
        facts.toString());
  }
}

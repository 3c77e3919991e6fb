package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources held against a list of retractions; its rows are invented. */
class RetractionsTest {
  private static final Path CASE = Path.of("src/test/resources/retractions");
  private static final Path LIST = CASE.resolve("list.csv");

  @TempDir Path folder;

  @Test
  void sourcesThatDoNotStandAreFindingsAtTheirLines() throws IOException {
    Run run = check(LIST);
    Update.compare(CASE.resolve("expected.txt"), run.err());
    assertThat(run.out())
        .startsWith(
            "retractions: 11 of 12 sources held against 15 rows of "
                + LIST
                + "; 1 has neither DOI nor PMID, and was not\nnot checked: ");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aListThatIsNoneIsAnError() throws IOException {
    Path list = folder.resolve("list.csv");
    String good = Files.readString(LIST);
    assertThat(check(list).err()).contains("list.csv:1:1: error: ").contains("[file-missing]");
    Files.writeString(list, "");
    assertThat(check(list).err()).contains("list.csv:1:1: error: ").contains("[bad-retractions]");
    Files.writeString(list, good.replace("RetractionNature", "Nature"));
    assertThat(check(list).err()).contains("lacks RetractionNature  [bad-retractions]");
    Files.writeString(list, good.substring(good.indexOf('\n') + 1));
    assertThat(check(list).err()).contains("lacks OriginalPaperDOI, OriginalPaperPubMedID, Ret");
    Files.writeString(list, good + "18,\"A title that");
    assertThat(check(list).err()).contains("breaks off in quotes after row 17  [bad-retractions]");
    assertThat(check(list).exitCode()).isEqualTo(1);
    Files.writeString(list, good + "18,\"" + "a never ending title ".repeat(100_000));
    assertThat(check(list).err()).contains("breaks off in quotes after row 17  [bad-retractions]");
  }

  /** As large as the real one, in rows and bytes. */
  @Test
  void aLongListIsRead() throws IOException {
    Path list = folder.resolve("list.csv");
    String good = Files.readString(LIST);
    String filler = ",A long title of nobody".repeat(9) + ",".repeat(5) + "10.5555/x-";
    try (BufferedWriter out = Files.newBufferedWriter(list)) {
      out.write(good.lines().limit(1).collect(Collectors.joining()) + "\r\n");
      for (int i = 0; i < 100_000; i++) {
        out.write(i + filler + i + ",0,Retraction," + "Reason;".repeat(40) + ",No,\r\n");
      }
      out.write(good.substring(good.indexOf('\n') + 1));
    }
    Run run = check(list);
    assertThat(run.out()).contains("100015 rows");
    assertThat(run.err()).contains("\"gone\" is retracted (2024-03-01): Unreliable Results; Inv");
  }

  private static Run check(Path list) {
    return Builds.run(
        "check",
        "--today",
        Builds.TODAY,
        "--templates",
        "src/test/resources/findings/templates",
        "--retractions",
        list.toString(),
        CASE.resolve("facts.yaml").toString());
  }
}

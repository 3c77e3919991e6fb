package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Checkout;
import factleaf.testing.Launcher;
import factleaf.testing.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What integrations/pipeline.sh asks of GitHub's program gh, which a script stands for. */
class PipelineCommentTest {
  private static final String MARK = "<!-- generator: Factleaf diff -->\n";
  private static final String COMMENTS = "repos/clinic/handouts/issues";

  @TempDir Path temp;
  private Checkout checkout;

  @BeforeEach
  void lay() throws Exception {
    checkout = Checkout.in(temp.resolve("a checkout"));
    Launcher.program(
        temp.resolve("bin/gh"),
        """
        [ "$2" != --paginate ] || { echo "$3: $5" >"$TEMP/asked"; cat "$TEMP/ids"; exit; }
        [ ! -f "$TEMP/refused" ] || exit 1
        echo "$3 $4" >"$TEMP/done"
        cat "${6#body=@}" >"$TEMP/body"
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ### Drug, POST " + COMMENTS + "/7/comments",
    "'', No fact file has changed., ''",
    "'12\n13\n', ### Drug, PATCH " + COMMENTS + "/comments/12",
    "'12\n', No fact file has changed., PATCH " + COMMENTS + "/comments/12",
  })
  void oneCommentSaysWhatChanged(String ids, String report, String done) throws Exception {
    assertThat(comment(ids, MARK + report)).isEqualTo(new Outcome(0, "", ""));
    assertThat(temp.resolve("asked"))
        .hasContent(
            COMMENTS
                + "/7/comments: .[] | select(.user.login == \"github-actions[bot]\""
                + " and (.body | startswith(\"<!-- generator: Factleaf diff -->\"))) | .id");
    if (done.isEmpty()) {
      assertThat(temp.resolve("done")).doesNotExist();
    } else {
      assertThat(temp.resolve("done")).hasContent(done);
      assertThat(temp.resolve("body")).hasContent(MARK + report);
    }
    assertThat(checkout.folder().toFile().list()).containsOnly(".git", "factleaf-diff.md");
  }

  @Test
  void aCommentHoldsWhatItCan() throws Exception {
    String row = "| major | é".repeat(10) + "\n";
    comment("", MARK + "### Drug\n" + row.repeat(1000));
    assertThat(Files.readString(temp.resolve("body")))
        .hasSizeBetween(50_000, 65_000)
        .startsWith(MARK + "### Drug\n" + row)
        .endsWith(
            row
                + "\n"
                + "There is more than a comment holds; all of it is in the summary of the"
                + " job.\n");
  }

  /** As for a pull request from a fork. */
  @Test
  void withoutTheRightToCommentNothingFails() throws Exception {
    Files.createFile(temp.resolve("refused"));
    Outcome run = comment("", MARK + "### Drug");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("::notice::What changed is in the summary of the job.");
  }

  private Outcome comment(String ids, String report) throws Exception {
    Files.writeString(temp.resolve("ids"), ids);
    checkout.write("factleaf-diff.md", report);
    Map<String, String> environment =
        Map.of(
            "PATH",
            temp.resolve("bin") + ":" + System.getenv("PATH"),
            "TEMP",
            temp.toString(),
            "GITHUB_REPOSITORY",
            "clinic/handouts",
            "FACTLEAF_PULL_REQUEST",
            "7");
    Path script = Path.of("integrations/pipeline.sh").toAbsolutePath();
    return checkout.run(environment, List.of("sh", script.toString(), "comment"));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets held against the texts of their sources. */
class VerifyTest {
  private static final Path CASES = Path.of("src/test/resources/verify");
  private static final String TEMPLATES = "src/test/resources/findings/templates";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"good, 0", "bad, 1", "partly, 1", "kinds, 1", "language, 0", "marked, 1"})
  void everyCitationIsHeldAgainstItsText(String name, int exitCode) throws IOException {
    Builds.Run run = run("verify", name, "--list-figures");
    Update.compare(CASES.resolve(name).resolve("summary.txt"), run.out());
    Update.compare(CASES.resolve(name).resolve("expected.txt"), run.err());
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void coverageNamesWhatWasNotUsed() {
    Builds.Run run = run("coverage", "good", "--fail-under", "80");
    assertThat(run.out())
        .isEqualTo(
            "article: 80% of 10 passages, 2 uncovered\n"
                + "covered: 80%\n"
                + "1 of 2 sources held against kept texts; 1 source has none\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run("coverage", "good", "--fail-under", "81").exitCode()).isEqualTo(1);
  }

  @Test
  void coverageOfNothingIsNone() {
    Builds.Run run = run("coverage", "none");
    assertThat(run.out())
        .isEqualTo(
            "covered: nothing was checked, for no source has a kept text\n"
                + "0 of 1 source held against kept texts; 1 source has none\n");
    assertThat(run.exitCode()).isZero();
    Builds.Run asked = run("coverage", "none", "--fail-under", "1");
    assertThat(asked.exitCode()).isEqualTo(1);
    assertThat(asked.err())
        .isEqualTo(
            "nothing was checked, for no source has a kept text, but at least 1% is asked for\n");
  }

  @Test
  void reportShowsEveryPassageWithItsFate() throws IOException {
    Path report = folder.resolve("report.html");
    Builds.Run run =
        Builds.run(
            "coverage",
            "--today",
            Builds.TODAY,
            "--snapshots",
            CASES.resolve("texts").toString(),
            "--report",
            report.toString(),
            CASES.resolve("good/facts.yaml").toString());
    assertThat(run.err()).contains("unknown-profile"); // it is not among the project's
    assertThat(report).doesNotExist();
    assertThat(run("coverage", "good", "--report", report.toString()).exitCode()).isZero();
    Document page = Jsoup.parse(Files.readString(report));
    assertThat(page.select("li.cited").eachText())
        .anyMatch(
            text -> text.contains("Exampline is a muscle relaxant.") && text.contains("class"));
    assertThat(page.select("li.disputed")).hasSize(1);
    assertThat(page.select("li.rejected").text()).contains("It works well.");
    assertThat(page.select("li.ignored").text()).contains("Updated: 1 March 2024");
    assertThat(page.select("li.uncovered").eachText())
        .containsExactly("uncovered Also known as: Examplan", "uncovered Buy now");
    assertThat(page.select("script, img, link")).isEmpty();
  }

  /** Sheets may name their entries and sources alike. */
  @Test
  void reportLeadsToTheEntriesOfEachSheet() throws IOException {
    Path report = folder.resolve("report.html");
    Path other = folder.resolve("other.facts.yaml");
    String facts = Files.readString(CASES.resolve("good/facts.yaml"));
    Files.writeString(other, facts.replaceFirst("(?m)^id: .*$", "id: other"));
    Builds.Run run = run("coverage", "good", "--report", report.toString(), other.toString());
    assertThat(run.err()).isEmpty();
    Document page = Jsoup.parse(Files.readString(report));
    assertThat(page.select("li.cited .use a").eachAttr("href"))
        .contains("#entry-exampline.class", "#entry-other.class")
        .allMatch(link -> page.getElementById(link.substring(1)) != null);
    assertThat(page.select("dt").eachText())
        .anyMatch(text -> text.startsWith("exampline: class, line "))
        .anyMatch(text -> text.startsWith("other: class, line "))
        .doesNotHaveDuplicates();
  }

  @Test
  void reportIsNeverWrittenAmongTheHandouts() throws IOException {
    Path out = folder.resolve("out");
    Builds.build(Builds.EXAMPLE, out);
    Builds.Run run = run("coverage", "good", "--report", out.resolve("report.html").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[report-in-out]");
    assertThat(out.resolve("report.html")).doesNotExist();
  }

  private static Builds.Run run(String command, String name, String... more) {
    String[] fixed = {
      command,
      "--today",
      Builds.TODAY,
      "--templates",
      TEMPLATES,
      "--snapshots",
      CASES.resolve("texts").toString(),
      CASES.resolve(name).resolve("facts.yaml").toString()
    };
    String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Builds.run(all);
  }
}

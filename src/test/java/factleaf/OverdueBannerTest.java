package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handout past its review date says so on its first page and at the head of the others. */
class OverdueBannerTest {
  private static final String BANNER =
      "This sheet is past its review date and may be out of date. Look for a newer edition before"
          + " you rely on it. Review was due: 1 September 2026.";
  private static final String RUNNING = "Past its review date";

  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(strings = {"patient", "patient-large", "clinician"})
  void standsOnEveryHandoutTheDayAfter(String handout) throws IOException {
    build("2026-09-02");
    Document page = page(handout);
    assertThat(page.select(".overdue").eachText()).isEqualTo(List.of(BANNER));
    assertThat(page.select("style").outerHtml()).contains(" · " + RUNNING + "\"");
    List<String> printed = PdfText.pages(out.resolve("exampline/" + handout + ".pdf"));
    assertThat(printed.getFirst().replaceAll("\\s+", " ")).contains(BANNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "patient-large", "clinician"})
  void isNotThereOnTheDayItself(String handout) throws IOException {
    build("2026-09-01");
    assertThat(page(handout).text()).contains("Next review 1 September 2026");
    assertThat(page(handout).select(".overdue")).isEmpty();
    assertThat(page(handout).select("style").outerHtml()).doesNotContain(RUNNING);
  }

  @Test
  void goesWithTheNextBuildInTime() throws IOException {
    build("2026-03-01");
    String before = Files.readString(out.resolve("manifest.json"));
    build("2026-09-02");
    assertThat(Files.readString(out.resolve("manifest.json"))).isNotEqualTo(before);
    build("2026-09-01");
    assertThat(Files.readString(out.resolve("manifest.json"))).isEqualTo(before);
  }

  private Document page(String handout) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve("exampline/" + handout + ".html")));
  }

  private void build(String today) {
    Builds.Run run =
        Builds.run(
            "build",
            "--today",
            today,
            "--allow-overdue",
            "--out",
            out.toString(),
            Builds.EXAMPLE.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}

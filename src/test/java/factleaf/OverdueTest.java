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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options {@code --today} and {@code --allow-overdue}: the day itself is still in time. */
class OverdueTest {
  private static final String SHEET =
      """
      factleaf: 2
      id: drug
      title: Drug
      edition: "1"
      language: en
      review: {checked: 2025-09-01, due: 2026-03-01}
      sources:
        label: {kind: label, title: Label, read: 2024-02-29}
      facts:
        uses:
          - id: pain
            say: {patient: For pain., clinician: Licensed.}
            cite: [{source: label, at: Uses, find: pain}]
      profile: page
      """;
  private static final String TEMPLATES = "src/test/resources/findings/templates";

  private static final String UNCHECKED =
      "not checked: citations against sources (factleaf verify), layout of pages\n";
  private static final String UNCHECKED_WITH_ERRORS =
      "not checked: citations against sources (factleaf verify), layout of pages, and the pages of"
          + " what has errors\n";

  private static final String OVERDUE =
      """
      facts.yaml:6:36: error: the review of this sheet was due on 2026-03-01  [review-overdue]
          6 | review: {checked: 2025-09-01, due: 2026-03-01}
            |                                    ^^^^^^^^^^
         = check the sheet and give it new dates under "review"; build and check go on with --allow-overdue
      """;
  private static final String OVERDUE_ALLOWED =
      """
      facts.yaml:6:36: warning: the review of this sheet was due on 2026-03-01  [review-overdue]
          6 | review: {checked: 2025-09-01, due: 2026-03-01}
            |                                    ^^^^^^^^^^
         = check the sheet and give it new dates under "review"
      """;
  private static final String OLD_SOURCE =
      """
      facts.yaml:8:3: warning: "label" was read on 2024-02-29, more than 3 years ago  [review-overdue]
          8 |   label: {kind: label, title: Label, read: 2024-02-29}
            |   ^^^^^
         = read it again, correct what has changed, and give the new date under "read"
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2025-08-31", "2026-02-28", "2026-03-01"})
  void inTime(String today) throws IOException {
    assertThat(check("--today", today)).isEqualTo(new Builds.Run(0, UNCHECKED, ""));
    assertThat(check("--today", today, "--allow-overdue"))
        .isEqualTo(new Builds.Run(0, UNCHECKED, ""));
  }

  @Test
  void theDayAfterIsAnError() throws IOException {
    assertThat(check("--today", "2026-03-02"))
        .isEqualTo(new Builds.Run(1, UNCHECKED_WITH_ERRORS, OVERDUE + "1 error, 0 warnings\n"));
  }

  @Test
  void theDayAfterIsAWarningIfAllowed() throws IOException {
    assertThat(check("--today", "2026-03-02", "--allow-overdue"))
        .isEqualTo(new Builds.Run(0, UNCHECKED, OVERDUE_ALLOWED + "0 errors, 1 warning\n"));
  }

  /** Three years after the 29th of February is the 28th. */
  @Test
  void sourceReadThreeYearsAgo() throws IOException {
    assertThat(check("--today", "2027-02-28", "--allow-overdue"))
        .isEqualTo(new Builds.Run(0, UNCHECKED, OVERDUE_ALLOWED + "0 errors, 1 warning\n"));
    assertThat(check("--today", "2027-03-01", "--allow-overdue"))
        .isEqualTo(
            new Builds.Run(0, UNCHECKED, OVERDUE_ALLOWED + OLD_SOURCE + "0 errors, 2 warnings\n"));
    assertThat(check("--today", "2027-03-01"))
        .isEqualTo(
            new Builds.Run(
                1, UNCHECKED_WITH_ERRORS, OVERDUE + OLD_SOURCE + "1 error, 1 warning\n"));
  }

  /** No test can know the system's date; but it is after one day and before another. */
  @Test
  void withoutTodayTheSystemsDateCounts() throws IOException {
    assertThat(run(SHEET.replace("due: 2026-03-01", "due: 2025-09-02"), "check").err())
        .contains("was due on 2025-09-02  [review-overdue]");
    assertThat(run(SHEET.replace("due: 2026-03-01", "due: 2999-12-31"), "check").err())
        .doesNotContain("was due");
  }

  @Test
  void overdueSheetIsBuiltOnlyIfAllowed() throws IOException {
    Path out = folder.resolve("out");
    assertThat(run(SHEET, "build", "--out", out.toString(), "--today", "2026-03-02").exitCode())
        .isEqualTo(1);
    assertThat(out).doesNotExist();

    String[] allowed = {
      "build", "--out", out.toString(), "--today", "2026-03-02", "--allow-overdue"
    };
    assertThat(run(SHEET, allowed).exitCode()).isZero();
    assertThat(out.resolve("drug/clinician.html")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-29",
    "2026-3-1",
    "01.03.2026",
    "2026",
    "tomorrow",
    "2026-03-01T00:00",
    "''",
  })
  void badDate(String date) throws IOException {
    for (String command : new String[] {"check", "build"}) {
      Builds.Run run = run(SHEET, command, "--today", date);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("Invalid value for option '--today': ");
    }
  }

  @Test
  void missingDate() {
    Builds.Run run = Builds.run("check", "--today");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Missing required parameter for option '--today' (DATE)");
  }

  /** What cannot be read is not called old too. */
  @Test
  void unreadableDates() throws IOException {
    String sheet = SHEET.replace("due: 2026-03-01", "due: soon").replace("2024-02-29", "2024");
    assertThat(run(sheet, "check", "--today", "2999-01-01").err())
        .contains("[bad-date]")
        .doesNotContain("[review-overdue]");
  }

  /** What a check says, with file names relative to the test's folder. */
  private Builds.Run check(String... options) throws IOException {
    return run(SHEET, Stream.concat(Stream.of("check"), Stream.of(options)).toArray(String[]::new));
  }

  private Builds.Run run(String sheet, String... command) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), sheet);
    Stream<String> more = Stream.of("--templates", TEMPLATES, file.toString());
    Builds.Run run = Builds.run(Stream.concat(Stream.of(command), more).toArray(String[]::new));
    return new Builds.Run(run.exitCode(), run.out(), run.err().replace(folder + "/", ""));
  }
}

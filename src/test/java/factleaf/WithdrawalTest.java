package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.PdfText;
import factleaf.testing.ReleasedSheet;
import factleaf.testing.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that nobody should use any more, and copies to take away. */
class WithdrawalTest {
  private static final String FIRST = "2026-03-02";
  private static final String SECOND = "2026-04-02";

  @TempDir Path folder;
  private ReleasedSheet sheet;

  @BeforeEach
  void lay() throws IOException {
    sheet = ReleasedSheet.in(folder);
  }

  @Test
  void aWithdrawnSheetPrintsANoticeAndItsAddressesStay() throws IOException {
    sheet.release(FIRST);
    sheet.edit(
        "sources:\n",
        "withdrawn: {on: 2026-04-01, because: the dose was wrong, instead: ask your clinic}\n"
            + "sources:\n");
    sheet.edit("due: 2026-09-01", "due: 2026-03-03"); // nothing that is wrong with it stops that
    good(sheet.run("build", SECOND));
    for (String page : new String[] {"patient.html", "clinician.html"}) {
      assertThat(sheet.page(page))
          .contains("Withdrawn. Do not use this sheet, and hand out no copy of it.")
          .contains("Withdrawn on 1 April 2026: the dose was wrong.")
          .contains("Instead: ask your clinic.")
          .doesNotContain("Hypersensitivity", "stiffness");
    }
    assertThat(PdfText.of(sheet.out("patient.pdf")))
        .contains("Withdrawn on 1 April 2026: the dose was wrong.")
        .doesNotContain("stiffness");
    assertThat(sheet.page("edition-2.0.html"))
        .contains("Withdrawn. Do not use edition 2.0 or any other.", "the dose was wrong")
        .doesNotContain("current one");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("<strong>Withdrawn</strong>");
  }

  /** Entries that changed without an edition, and an edition that nobody can read any more. */
  @Test
  void nothingStopsTheNotice() throws IOException {
    sheet.release(FIRST);
    ReleasedSheet.edit(sheet.edition("2.0"), "{gap: 2 hours}", "{gap: 2 bells}");
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    sheet.edit("sources:\n", "withdrawn: {on: 2026-04-02, because: x}\nsources:\n");
    good(sheet.run("build", SECOND));
    assertThat(sheet.page("patient.html")).contains("Withdrawn on 2 April 2026: x.");
    assertThat(sheet.page("edition-2.0.html")).contains("Do not use edition 2.0 or any other.");
  }

  @Test
  void aWithdrawalCannotLieAhead() throws IOException {
    sheet.edit("sources:\n", "withdrawn: {on: 2026-04-01, because: x}\nsources:\n");
    assertThat(sheet.run("build", FIRST).err())
        .contains("facts.yaml:12:12: error: the sheet is withdrawn on 2026-04-01");
  }

  @Test
  void aRecallListsUnsafeCopiesAlone() throws IOException {
    sheet.release(FIRST);
    sheet.edit("patient: It calms nerve signals.", "patient: It makes nerve signals calmer.");
    sheet.release("2.0", "2.1", "2026-03-20");
    assertThat(recall(FIRST).out())
        .isEqualTo("no edition released since 2026-03-02 has a critical or major change\n");
    sheet.edit("{max: 80.0 mg/day}", "{max: 60.0 mg/day}");
    sheet.edit("maximum of 80 mg a day", "maximum of 60 mg a day");
    sheet.edit("at: Your dose, find: \"80 mg\"", "at: Your dose, find: \"60 mg\"");
    sheet.release("2.1", "2.2", SECOND);
    assertThat(recall(FIRST).out())
        .containsSubsequence(
            "Exampline (exampline): current edition 2.2",
            "take away edition 2.0 of 2026-03-02",
            "critical, maximum: figure \"max\": 80.0 mg/day -> 60.0 mg/day",
            "take away edition 2.1 of 2026-03-20")
        .doesNotContain("nerve signals");
    assertThat(recall("2.1").out()).contains("edition 2.1").doesNotContain("edition 2.0");
    assertThat(recall("2.9").err()).contains("no sheet has such an edition");
    sheet.edit("sources:\n", "withdrawn: {on: 2026-04-02, because: x}\nsources:\n");
    assertThat(recall("2.2").out())
        .contains("withdrawn, hand out none", "take away edition 2.2 of 2026-04-02");
    Path page = folder.resolve("recall.html");
    Run run = recall(FIRST, "--page", page.toString());
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(page)).contains("Take away edition 2.0 of 2026-03-02");
    Path paper = folder.resolve("recall.pdf");
    for (int i = 0; i < 2; i++) { // it may be written over
      assertThat(recall(FIRST, "--page", paper.toString()).err()).isEmpty();
    }
    assertThat(PdfText.of(paper)).contains("Take away edition 2.0 of 2026-03-02");
    assertThat(VeraPdf.failures(Files.readAllBytes(paper))).isEmpty();
  }

  private Run recall(String since, String... options) {
    Stream<String> fixed = Stream.of("recall", sheet.facts().toString(), "--since", since);
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }
}

package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.PdfText;
import factleaf.testing.ReleasedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that were released, and the pages that answer for paper. */
class EditionsTest {
  private static final String FIRST = "2026-03-02";
  private static final String SECOND = "2026-04-02";
  private static final String WARNING =
      """
          - id: grapefruit
            term: Grapefruit
            say: {clinician: Contraindicated., patient: Do not take it with grapefruit.}
            cite: [{source: label, at: Contraindications, find: "grapefruit"}]
      """;

  @TempDir Path folder;
  private ReleasedSheet sheet;

  @BeforeEach
  void lay() throws IOException {
    sheet = ReleasedSheet.in(folder);
  }

  @Test
  void theOldPapersPageSaysWhatChangedTheDangerousFirst() throws IOException {
    sheet.release(FIRST);
    sheet.edit("{max: 80.0 mg/day}", "{max: 60.0 mg/day}");
    sheet.edit("maximum of 80 mg a day", "maximum of 60 mg a day");
    sheet.edit("at: Your dose, find: \"80 mg\"", "at: Your dose, find: \"60 mg\"");
    sheet.edit("patient: It calms nerve signals.", "patient: It makes nerve signals calmer.");
    sheet.release("2.0", "2.1", SECOND);
    assertThat(sheet.page("edition-2.0.html"))
        .containsSubsequence(
            "You hold edition 2.0 of 2 March 2026. The current one is 2.1 of 2 April 2026.",
            "Do not change how you use the medicine because of this page alone",
            "Your copy is a draft.",
            "Read these changes first",
            "Your copy said: Maximum: Never take more than 80 mg a day.",
            "Now it says: Maximum: Never take more than 60 mg a day.",
            "Other changes",
            "Your copy said: It calms nerve signals.",
            "Now it says: It makes nerve signals calmer.");
    assertThat(sheet.page("clinicians-edition-2.0.html"))
        .contains("Maximum: 80 mg/day, in divided doses.")
        .contains("Maximum: 60 mg/day, in divided doses.")
        .doesNotContain("nerve signals");
    assertThat(sheet.page("edition-2.1.html"))
        .contains("You hold edition 2.1 of 2 April 2026. It is the current one.")
        .doesNotContain("Your copy said");
  }

  @Test
  void aWarningThatWentIsShown() throws IOException {
    sheet.edit("  contraindications:\n", "  contraindications:\n" + WARNING);
    sheet.release(FIRST);
    sheet.edit(WARNING, "");
    sheet.release("2.0", "2.1", SECOND);
    assertThat(sheet.page("edition-2.0.html"))
        .containsSubsequence(
            "Read these changes first",
            "No longer on the sheet; ask before you act on that: Grapefruit: Do not take it with"
                + " grapefruit.");
  }

  @Test
  void whatTheseReadersReadMayBeTheSame() throws IOException {
    sheet.release(FIRST);
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    sheet.release("2.0", "2.1", SECOND);
    assertThat(sheet.page("edition-2.0.html"))
        .contains("The current one is 2.1", "Nothing that you read has changed.");
    assertThat(sheet.page("clinicians-edition-2.0.html")).contains("Widely licensed.");
  }

  @Test
  void aFlagThatCameStandsOnItsStatement() throws IOException {
    sheet.release(FIRST);
    String drowsy = "cite: [{source: label, at: Indications, find: \"example stiffness\"}]";
    sheet.edit(drowsy, drowsy + "\n      uncertain: {because: unverified, note: seen once}");
    sheet.edit(
        "patient: It eases example stiffness. It does not cure it.", "patient: It may help.");
    sheet.edit("patient: Eases example stiffness.", "patient: May help.");
    sheet.release("2.0", "2.1", SECOND);
    assertThat(sheet.page("edition-2.0.html"))
        .contains("Now it says: Example stiffness: It may help. ◊ We are not sure about this")
        .contains("This is not settled. Ask before you rely on it.");
  }

  @Test
  void anotherEditionWithoutChangesIsToldApart() throws IOException {
    sheet.release(FIRST);
    sheet.release("2.0", "2.10", SECOND);
    sheet.release("2.10", "2.9", "2026-05-02");
    assertThat(sheet.page("edition-2.10.html")).contains("The current one is 2.9 of 2 May 2026.");
  }

  @Test
  void onOneDayTheHigherNumberIsNewer() throws IOException {
    sheet.release(FIRST);
    sheet.release("2.0", "2.10", FIRST);
    assertThat(sheet.page("edition-2.0.html")).contains("The current one is 2.10 of 2 March 2026.");
    sheet.edit("edition: \"2.10\"", "edition: \"2.9\"");
    good(sheet.run("build", FIRST));
    assertThat(sheet.run("release", FIRST, "--draft").err())
        .contains(
            "facts.yaml:3:5: error: edition 2.9 would not take the place of 2.10",
            "[edition-order]");
  }

  @Test
  void aReleaseIsRefused() throws IOException {
    assertThat(sheet.run("release", FIRST, "--draft").err()).contains("[out-stale]");
    good(sheet.run("build", FIRST));
    assertThat(sheet.run("release", FIRST).err())
        .contains("facts.yaml:3:5: error: nobody has signed this sheet  [unsigned-edition]");
    assertThat(sheet.edition("2.0")).doesNotExist();
    good(sheet.run("release", FIRST, "--draft"));
    good(sheet.run("build", FIRST));
    byte[] before = Files.readAllBytes(sheet.edition("2.0"));
    assertThat(sheet.run("release", SECOND, "--draft").err()).contains("[edition-exists]");
    assertThat(sheet.edition("2.0")).hasBinaryContent(before);
  }

  @Test
  void aReleasedEditionDoesNotChange() throws IOException {
    sheet.release(FIRST);
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    assertThat(sheet.run("build", FIRST).err())
        .contains("facts.yaml:3:5: error: edition 2.0 was released on 2026-03-02")
        .contains("[edition-changed]");
    sheet.edit("clinician: Widely licensed.", "clinician: Licensed. # as it was");
    good(sheet.run("build", FIRST));
  }

  @Test
  void whatPaperLeadsToStays() throws IOException {
    sheet.release(FIRST);
    Files.move(sheet.edition("2.0"), folder.resolve("2.0.yaml"));
    assertThat(sheet.run("build", FIRST, "--prune").err())
        .contains(
            "facts.yaml:3:5: error: edition 2.0 was released, and its file is gone",
            "[edition-gone]");
    assertThat(sheet.out("edition-2.0.html")).exists();
    Files.move(folder.resolve("2.0.yaml"), sheet.edition("2.0"));
    Files.copy(sheet.facts(), folder.resolve("other.facts.yaml"));
    Files.delete(sheet.facts());
    ReleasedSheet.edit(folder.resolve("other.facts.yaml"), "id: exampline", "id: other");
    Run run =
        Builds.run(
            "build",
            folder.toString(),
            "--today",
            FIRST,
            "--out",
            folder.resolve("out").toString(),
            "--prune");
    assertThat(run.err()).contains("editions of \"exampline\" were handed out, so its pages stay");
    assertThat(sheet.out("edition-2.0.html")).exists();
  }

  @Test
  void aSecondBuildDoesNothingAndAnEditionIsAnInput() throws IOException {
    sheet.release(FIRST);
    FileTime page = Files.getLastModifiedTime(sheet.out("edition-2.0.html"));
    good(sheet.run("build", FIRST));
    assertThat(Files.getLastModifiedTime(sheet.out("edition-2.0.html"))).isEqualTo(page);
    good(sheet.run("build", FIRST, "--check"));
    ReleasedSheet.edit(sheet.edition("2.0"), "draft: true", "draft: false");
    assertThat(sheet.page("edition-2.0.html")).contains("Your copy is a draft");
    good(sheet.run("build", FIRST));
    assertThat(sheet.page("edition-2.0.html")).doesNotContain("Your copy is a draft");
  }

  @Test
  void anEditionThatSomebodyMovedIsFound() throws IOException {
    sheet.release(FIRST);
    Files.copy(sheet.edition("2.0"), sheet.edition("1.0"));
    assertThat(sheet.run("build", FIRST).err())
        .contains("1.0.yaml:4:10: error: the edition is \"2.0\"")
        .contains("[edition-elsewhere]");
  }

  @Test
  void whatAnEditionUsesMustStayKnown() throws IOException {
    sheet.release(FIRST);
    ReleasedSheet.edit(sheet.edition("2.0"), "{gap: 2 hours}", "{gap: 2 bells}");
    assertThat(sheet.run("build", FIRST).err())
        .contains("error: edition 2.0 can no longer be read")
        .contains("[edition-unreadable]");
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

  @Test
  void aWithdrawalCannotLieAhead() throws IOException {
    sheet.edit("sources:\n", "withdrawn: {on: 2026-04-01, because: x}\nsources:\n");
    assertThat(sheet.run("build", FIRST).err())
        .contains("facts.yaml:12:12: error: the sheet is withdrawn on 2026-04-01");
  }

  @Test
  void paperOfAnEditionThatIsNotReleasedLeadsSomewhere() throws IOException {
    good(sheet.run("build", FIRST));
    assertThat(sheet.out("edition-2.0.html")).doesNotExist();
    Files.writeString(
        folder.resolve("clinic.yaml"),
        "factleaf: 2\nname: North Clinic\nsite: https://north.example/sheets\n");
    good(sheet.run("build", FIRST));
    assertThat(sheet.page("edition-2.0.html")).contains("as it was before its release");
    sheet.edit("edition: \"2.0\"", "edition: \"2.1\"");
    good(sheet.run("build", FIRST, "--prune"));
    assertThat(sheet.out("edition-2.0.html")).exists();
    assertThat(sheet.out("edition-2.1.html")).exists();
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
  }

  private Run recall(String since, String... options) {
    Stream<String> fixed = Stream.of("recall", sheet.facts().toString(), "--since", since);
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }
}

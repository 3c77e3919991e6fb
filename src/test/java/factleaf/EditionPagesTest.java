package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.ReleasedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an edition tells whoever holds a copy. */
class EditionPagesTest {
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

  /** The same words mean something else under another heading. */
  @Test
  void aStatementThatStandsElsewhereSaysWhere() throws IOException {
    sheet.release(FIRST);
    String allergy =
        """
            - id: allergy
              term: Hypersensitivity
              say:
                clinician: Contraindicated.
                patient: Do not take it if you are allergic to it.
              cite: [{source: label, at: Contraindications, find: "hypersensitivity"}]
        """;
    sheet.edit("  contraindications:\n" + allergy, "");
    sheet.edit("  missed-dose:\n", "  missed-dose:\n" + allergy);
    sheet.release("2.0", "2.1", SECOND);
    assertThat(sheet.page("edition-2.0.html"))
        .containsSubsequence(
            "Read these changes first",
            "Your copy said (Before you take it): Hypersensitivity: Do not take it",
            "Now it says (If you miss a dose): Hypersensitivity: Do not take it");
  }

  /** Its handouts are in out/ already, and say other things than the current edition. */
  @Test
  void aPageSaysThatTheHandoutsItLinksAreNotReleased() throws IOException {
    sheet.release(FIRST);
    assertThat(sheet.page("edition-2.0.html")).doesNotContain("not been released");
    sheet.edit("edition: \"2.0\"", "edition: \"2.1\"");
    good(sheet.run("build", FIRST));
    assertThat(sheet.page("edition-2.0.html"))
        .containsSubsequence(
            "It is the current one.",
            "The handouts below are edition 2.1, which has not been released yet.");
  }

  /** "edition" is the class of a line of a handout; its style would reach all texts. */
  @Test
  void aPageIsStyledLikeOthers() throws IOException {
    sheet.release(FIRST);
    Document page = Jsoup.parse(Files.readString(sheet.out("edition-2.0.html")));
    assertThat(page.select(".edition")).isEmpty();
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
}

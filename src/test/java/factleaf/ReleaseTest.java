package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.ReleasedSheet;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code factleaf release} refuses, and what builds ask of released editions. */
class ReleaseTest {
  private static final String FIRST = "2026-03-02";
  private static final String SECOND = "2026-04-02";

  @TempDir Path folder;
  private ReleasedSheet sheet;

  @BeforeEach
  void lay() throws IOException {
    sheet = ReleasedSheet.in(folder);
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
    Files.writeString(
        sheet.edition("2.0"), Files.readString(sheet.edition("2.0")).replace("\n", "\r\n"));
    good(sheet.run("build", FIRST)); // so it comes out of version control elsewhere
  }

  /** Of an older one, too: its page would say what the copy never said. */
  @Test
  void anEditionThatSomebodyChangedIsFound() throws IOException {
    sheet.release(FIRST);
    sheet.release("2.0", "2.1", SECOND);
    ReleasedSheet.edit(sheet.edition("2.0"), "{max: 80.0 mg/day}", "{max: 70.0 mg/day}");
    assertThat(sheet.run("build", SECOND).err())
        .contains(
            sheet.edition("2.0") + ":1:1: error: somebody changed this edition after it was handed",
            "[edition-edited]");
  }

  @Test
  void anEditionOfADayThatHasNotComeIsFound() throws IOException {
    good(sheet.run("build", FIRST));
    good(sheet.run("release", FIRST, "--draft"));
    assertThat(sheet.run("build", "2026-02-27", "--allow-overdue").err())
        .contains(
            "2.0.yaml:6:11: error: edition 2.0 was released on a day that has not come",
            "[future-date]");
  }

  @Test
  void theHintSaysWhatMakesAnEditionTheNewest() throws IOException {
    sheet.edit("sources:\n", "withdrawn: {on: 2026-03-02, because: x}\nsources:\n");
    sheet.release(FIRST);
    sheet.edit("withdrawn: {on: 2026-03-02, because: x}\n", "");
    sheet.edit("edition: \"2.0\"", "edition: \"2.1\"");
    good(sheet.run("build", FIRST));
    assertThat(sheet.run("release", FIRST, "--draft").err())
        .contains("[edition-order]", "a withdrawal wins over all that is released on its day");
  }

  /** A new id would leave the paper of the old one alone. */
  @Test
  void editionsOfASheetThatIsGoneAreFound() throws IOException {
    sheet.release(FIRST);
    good(check());
    Path fact = Files.copy(sheet.facts(), folder.resolve("old.facts.yaml"));
    sheet.edit("id: exampline", "id: other");
    good(check());
    Files.delete(fact);
    assertThat(check().err())
        .contains(
            sheet.edition("2.0") + ":1:1: error: editions of \"exampline\" were handed out",
            "[edition-gone]");
  }

  /** Of documents that people get, so that a file can be told by its digest. */
  @Test
  void anEditionHoldsTheDigestsOfItsDocuments() throws IOException {
    sheet.release(FIRST);
    String edition = Files.readString(sheet.edition("2.0"));
    for (String name : new String[] {"patient.pdf", "patient.html", "clinician.pdf"}) {
      String digest = Digest.of(Files.readAllBytes(sheet.out(name)));
      assertThat(edition).contains("  exampline/" + name + ": \"" + digest + "\"\n");
    }
    assertThat(edition).doesNotContain(".words");
  }

  @Test
  void anEditionThatSomebodyMovedIsFound() throws IOException {
    sheet.release(FIRST);
    Files.copy(sheet.edition("2.0"), sheet.edition("1.0"));
    assertThat(sheet.run("build", FIRST).err())
        .contains("1.0.yaml:5:10: error: the edition is \"2.0\"")
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

  private Run check() {
    return Builds.run("check", sheet.facts().toString(), "--today", FIRST);
  }
}

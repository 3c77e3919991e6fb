package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import factleaf.testing.SignedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by entry: what {@code factleaf sign} writes, keeps and refuses. */
class SignTest {
  @TempDir Path folder;
  private SignedSheet sheet;

  @BeforeEach
  void lay() throws IOException {
    sheet = SignedSheet.in(folder);
  }

  @Test
  void signsAllOrWhatIsNamed() throws IOException {
    assertThat(sheet.sign("--entries", "pain, fever"))
        .isEqualTo(
            "signed 2 entries of 3 in %s\nwithout a valid signature: 1 entry\n"
                .formatted(sheet.reviews()));
    assertThat(sheet.sign()).contains("signed 1 entry of 3").contains("every entry carries");
    assertThat(sheet.sign()).startsWith("nothing to sign");
    assertThat(sheet.signed()).hasSize(2);
    assertThat(sheet.signed().getFirst()).containsOnlyKeys("pain", "fever");
    assertThat(sheet.signed().getLast()).containsOnlyKeys("most");
  }

  @Test
  void anEditUnsignsItsEntryAlone() throws IOException {
    sheet.sign();
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    assertThat(sheet.sign()).contains("signed 1 entry of 3").contains("every entry carries");
    assertThat(sheet.signed().getLast()).containsOnlyKeys("pain");
    sheet.edit("clinician: Widely licensed.", "clinician: Licensed.");
    assertThat(sheet.sign()).startsWith("nothing to sign");
  }

  @Test
  void whatStandsIsKept() throws IOException {
    sheet.sign();
    String before = Files.readString(sheet.reviews());
    assertThat(sheet.sign("--all"))
        .isEqualTo("nothing to sign: NAME has signed this as it is, on 2026-03-02\n");
    assertThat(Files.readString(sheet.reviews())).isEqualTo(before);
    sheet.sign("--all", "--on", "2026-03-01");
    assertThat(Files.readString(sheet.reviews())).startsWith(before).isNotEqualTo(before);
  }

  @Test
  void namesWithMarksAreKept() throws IOException {
    Run run =
        sheet.run("sign", "--by", "N. \"Nick\" \\ O'NAME: #1", "--role", "ROLE, {x}", "--all");
    assertThat(run).extracting(Run::exitCode, Run::err).containsExactly(0, "");
    String before = Files.readString(sheet.reviews());
    sheet.sign("--all");
    assertThat(Files.readString(sheet.reviews())).startsWith(before);
  }

  @Test
  void anEntryThatIsGoneIsNamed() throws IOException {
    sheet.sign();
    sheet.edit("id: fever", "id: high-fever");
    assertThat(sheet.sign()).contains("signed, and no longer in the sheet: fever");
  }

  @ParameterizedTest
  @CsvSource({
    "'',ROLE,2026-03-02,most,--by is empty",
    "NAME,'  ',2026-03-02,most,--role is empty",
    "evil\u202E,ROLE,2026-03-02,most,--by needs a text",
    "NAME,'a; B, c',2026-03-02,most,without a semicolon",
    "\u4F60,ROLE,2026-03-02,most,--by needs a text",
    "NAME,ROLE,2026-03-03,most,--on 2026-03-03 has not come",
    "NAME,ROLE,2026-02-28,most,lies before the day on which the sheet was checked",
    "NAME,ROLE,2026-03-02,moist,did you mean \"most\"?",
  })
  void refuses(String name, String role, String day, String entry, String why) {
    Run run = sheet.run("sign", "--by", name, "--role", role, "--on", day, "--entries", entry);
    assertThat(run.err()).contains(why);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(sheet.reviews()).doesNotExist();
  }

  @Test
  void anEntryThatIsCalledAsItsSectionIsNamedOnce() throws IOException {
    sheet.edit("id: most", "id: doses");
    Run run = sheet.run("sign", "--by", "NAME", "--role", "ROLE", "--entries", "nothing-of-it");
    assertThat(run.err()).contains("choose one of: doses, fever, pain, uses");
  }

  @Test
  void aSheetWithErrorsIsNotSigned() throws IOException {
    sheet.edit("find: pain", "find: \"\"");
    Run run = sheet.run("sign", "--by", "NAME", "--role", "ROLE");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(sheet.reviews()).doesNotExist();
  }

  @Test
  void aSheetThatIsDueIsNotSigned() throws IOException {
    sheet.edit("due: 2026-09-01", "due: 2026-03-02");
    assertThat(sheet.sign("--entries", "pain")).contains("signed 1 entry");
    sheet.edit("checked: 2026-03-01, due: 2026-03-02", "checked: 2026-02-01, due: 2026-03-01");
    Run run = sheet.run("sign", "--by", "NAME", "--role", "ROLE");
    assertThat(run.err())
        .contains("[review-overdue]", "build and check go on with --allow-overdue");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void faultsOfTheFileHaveTheirPlaces() throws IOException {
    sheet.sign();
    String good = Files.readString(sheet.reviews());
    for (List<String> fault :
        List.of(
            List.of("on: 2026-03-02", "on: 2026-13-02", ":6:9: error: ", "[bad-date]"),
            List.of("by: ", "who: ", ":4:5: error: ", "[unknown-key]"),
            List.of("pain: {section", "pain: {sections", ":9:14: error: ", "[unknown-key]"),
            List.of("pain: {section: ", "pain: {section: x", ":9:23: error: ", "[bad-digest]"),
            List.of("factleaf: 2", "factleaf: 3", ":2:11: error: ", "[format-version]"))) {
      Files.writeString(sheet.reviews(), good.replace(fault.get(0), fault.get(1)));
      Run run = sheet.run("check");
      assertThat(run.err()).contains(sheet.reviews() + fault.get(2)).contains(fault.get(3));
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  /** Nothing is written through a link. */
  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("reviews"), elsewhere);
    Run run = sheet.run("sign", "--by", "NAME", "--role", "ROLE");
    assertThat(run.err()).contains("[out-link]");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void anEmptyFileIsAFinding() throws IOException {
    sheet.sign();
    Files.writeString(sheet.reviews(), "");
    assertThat(sheet.run("check").err())
        .contains("[file-empty]", "docs/sign-off.md shows what belongs in it");
  }

  @Test
  void signaturesOfNoSheetAreAFinding() throws IOException {
    sheet.sign();
    assertThat(sheet.run("check").err()).isEmpty();
    Path other = folder.resolve("reviews/other.yaml");
    Files.copy(sheet.reviews(), other);
    assertThat(sheet.run("check").err()).contains(other + ":1:1: warning: ", "[orphan-signatures]");
    String text = Files.readString(sheet.facts()).replace("id: drug", "id: other");
    Files.writeString(folder.resolve("other.facts.yaml"), text);
    assertThat(sheet.run("check").err()).isEmpty();
  }

  /** As of an include: what stands elsewhere may be read by whoever has the pages. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinkThatLeadsOutIsAFinding(boolean file, @TempDir Path outside) throws IOException {
    Path project = Files.createDirectories(folder.resolve("project/sheets"));
    sheet = SignedSheet.in(project);
    sheet.sign();
    Files.move(project.resolve("reviews"), outside.resolve("reviews"));
    if (file) {
      Files.createDirectory(project.resolve("reviews"));
      Files.createSymbolicLink(sheet.reviews(), outside.resolve("reviews/drug.yaml"));
    } else {
      Files.createSymbolicLink(project.resolve("reviews"), outside.resolve("reviews"));
    }
    assertThat(sheet.run("check").err()).contains("[file-outside]");
  }
}

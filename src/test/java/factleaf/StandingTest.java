package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages, audit and index say of the signatures of a sheet. */
class StandingTest {
  @TempDir Path folder;
  private Path facts;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    facts = folder.resolve("exampline.facts.yaml");
    out = folder.resolve("out");
    Files.copy(Builds.EXAMPLE, facts);
  }

  @Test
  void aSheetIsADraftUntilItIsSigned() throws IOException {
    assertThat(page("patient")).contains("<p class=\"draft\"><strong>Unreviewed draft.");
    assertThat(index()).contains("Unreviewed draft, ").doesNotContain("data-reviewed=\"\"");
  }

  @Test
  void aSheetThatIsSignedAsItIsNamesItsReviewers() throws IOException {
    sign("--by", "NAME");
    sign("--by", "OTHER", "--all");
    String page = page("patient");
    assertThat(page)
        .contains("Reviewed by: NAME, ROLE, 2 March 2026; OTHER, ROLE, 2 March 2026</p>")
        .doesNotContain("class=\"draft\"")
        .doesNotContain("Unreviewed draft");
    assertThat(index()).contains("Reviewed, ").contains("data-reviewed=\"\"");
  }

  /** Their names must not push the last words of a sheet of paper off it. */
  @Test
  void manyReviewersAreCountedBehindTheFirst() throws IOException {
    for (int i = 0; i < 9; i++) {
      sign("--by", "A name that goes on and on, number " + i, "--all");
    }
    assertThat(page("patient"))
        .contains("Reviewed by: A name that goes on and on, number 0, ROLE, 2 March 2026; A name")
        .contains("number 1, ROLE, 2 March 2026; + 7 more, named in the audit</p>")
        .doesNotContain("number 2");
    assertThat(page("audit")).contains("number 8, ROLE, 2 March 2026");
  }

  @Test
  void changedStatementsAreCounted() throws IOException {
    sign("--by", "NAME");
    edit("{clinician: ", "{clinician: Now changed. ");
    assertThat(page("patient"))
        .contains("Statements changed since the review of 2 March 2026: 1 of ")
        .contains("content: \"Exampline")
        .contains("Statements changed since the last review")
        .doesNotContain("Reviewed by");
    assertThat(index()).contains("Statements changed since the last review: 1, ");
    assertThat(page("audit"))
        .contains("NAME, ROLE, 2 March 2026: <span>")
        .contains("statements are as they were signed")
        .contains("Without a valid signature:");
  }

  @Test
  void aSheetThatIsSignedInPartSaysSo() throws IOException {
    sign("--by", "NAME", "--entries", firstEntry());
    assertThat(page("patient")).contains("Statements not signed as they are now: ");
    assertThat(index()).contains("Statements without a signature: ");
  }

  /** A sheet past its review date is not called reviewed. */
  @Test
  void anOverdueSheetIsNotReviewed() throws IOException {
    sign("--by", "NAME");
    Run run =
        Builds.run(
            "build",
            "--today",
            "2027-03-02",
            "--allow-overdue",
            "--out",
            out.toString(),
            facts.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(read("exampline/patient.html"))
        .contains("class=\"overdue\"")
        .doesNotContain("Reviewed by");
  }

  /** A template of one's own says it, too, whatever the sheet's standing is. */
  @Test
  void noTemplateDropsIt() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates/parts"));
    String frame = Files.readString(Path.of("templates/parts/frame.ftlh"));
    Files.writeString(
        templates.resolve("frame.ftlh"),
        frame.replace("<strong>${notice.text}</strong>", "Draft."));
    assertThat(dropped(Builds.TODAY)).contains(": Unreviewed draft. ");
    sign("--by", "NAME", "--entries", firstEntry());
    assertThat(dropped(Builds.TODAY)).contains(": Statements not signed as they are now: ");
    sign("--by", "NAME", "--all");
    Run whole = check(Builds.TODAY);
    assertThat(whole.err()).doesNotContain("[lost-notice]");
    assertThat(dropped("2027-03-02")).contains(": This sheet is past its review date");
    edit("{clinician: ", "{clinician: Now changed. ");
    assertThat(dropped(Builds.TODAY)).contains(": Statements changed since the review of ");
  }

  private String dropped(String today) {
    Run run = check(today);
    assertThat(run.exitCode()).isEqualTo(1);
    return run.err()
        .lines()
        .filter(
            line -> line.contains("does not print the notice") && line.endsWith("[lost-notice]"))
        .collect(Collectors.joining("\n"));
  }

  private Run check(String today) {
    String templates = folder.resolve("templates").toString();
    return Builds.run(
        "check", "--today", today, "--allow-overdue", "--templates", templates, facts.toString());
  }

  /** A signature is an input: the next build sees it. */
  @Test
  void aSignatureMakesTheNextBuild() throws IOException {
    page("patient");
    sign("--by", "NAME");
    assertThat(page("patient")).contains("Reviewed by: NAME");
    Files.delete(folder.resolve("reviews/exampline.yaml"));
    assertThat(page("patient")).contains("Unreviewed draft.");
  }

  private String firstEntry() throws IOException {
    return Files.readString(facts).replaceFirst("(?s).*?\n    - id: ([a-z-]+)\n.*", "$1");
  }

  private void edit(String find, String put) throws IOException {
    Files.writeString(facts, Files.readString(facts).replaceFirst(Pattern.quote(find), put));
  }

  private void sign(String... options) {
    String[] line =
        Stream.concat(
                Stream.of("sign", facts.toString(), "--today", Builds.TODAY, "--role", "ROLE"),
                Stream.of(options))
            .toArray(String[]::new);
    Run run = Builds.run(line);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private String page(String handout) throws IOException {
    Builds.build(facts, out, "--handout", handout);
    return read("exampline/" + handout + ".html");
  }

  private String index() throws IOException {
    return read("index.html");
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }
}

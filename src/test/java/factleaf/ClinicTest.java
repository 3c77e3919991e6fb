package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clinic.yaml brings to handouts, and what they print without it. */
class ClinicTest {
  private static final String NORTH =
      """
      factleaf: 2
      name: Northgate Clinic
      department: Pain service
      phone: 020 7946 0000
      out-of-hours: 020 7946 0999
      emergency: "999"
      site: https://northgate.example/sheets
      accent: "#7a1f5c"
      logo: logo.svg
      """;
  private static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><circle cx=\"20\""
          + " cy=\"20\" r=\"18\"/></svg>";
  private static final String CALL = "Call {clinic} on {phone}, or else {emergency}.";

  private static final String ALLOWED = "allow: {region-gap: no such label there}";

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    String sheet = Files.readString(Builds.EXAMPLE);
    String said = "patient: It eases example stiffness. It does not cure it.";
    assertThat(sheet).contains(said);
    Files.writeString(
        folder.resolve("facts.yaml"),
        sheet
            .replace(said, "patient: \"" + CALL + "\"")
            .replace("- id: maximum\n", "- id: maximum\n      " + ALLOWED + "\n"));
  }

  @Test
  void withoutAClinicThePageHasAStampBoxAndPlainWords() throws IOException {
    assertThat(build("out").err()).isEmpty();
    String text = html("out", "patient");
    assertThat(text)
        .contains("Stamp of the clinic")
        .contains("Call your clinic on the clinic's phone number, or else the emergency number.")
        .doesNotContain("class=\"contacts\"");
    assertThat(html("out", "clinician")).doesNotContain("Stamp of the clinic");
    assertThat(pdf("out", "patient")).contains("Stamp of the clinic", "Call your clinic on");
  }

  @Test
  void aClinicFillsMastheadFootLinesAndWordings() throws IOException {
    write("clinic.yaml", NORTH);
    write("logo.svg", LOGO);
    assertThat(build("out").err()).isEmpty();
    String call = "Call Northgate Clinic on 020 7946 0000, or else 999.";
    assertThat(html("out", "patient"))
        .doesNotContain("Stamp of the clinic")
        .contains(call, "Pain service", "When we are closed:", "https://northgate.example/sheets")
        .contains("role=\"img\" aria-label=\"Northgate Clinic\"")
        .contains("h2 { color: #7a1f5c }");
    String patient = pdf("out", "patient");
    assertThat(patient)
        .contains(call)
        .containsSubsequence(
            "Clinic phone", "020 7946 0000", "Out-of-hours phone", "020 7946 0999");
    assertThat(pdf("out", "clinician")).contains("Northgate Clinic", "Pain service");
    assertThat(pdf("out", "patient-large")).contains(call);
  }

  @Test
  void twoClinicsBuildFromOneFolder() throws IOException {
    write("north.yaml", NORTH);
    write("logo.svg", LOGO);
    write("south.yaml", "factleaf: 2\nname: Southgate Clinic\nphone: 0161 496 0000\n");
    assertThat(build("north", "--clinic", at("north.yaml")).err()).isEmpty();
    assertThat(build("south", "--clinic", at("south.yaml")).err()).isEmpty();
    assertThat(html("north", "patient"))
        .contains("Northgate Clinic")
        .doesNotContain("Southgate", "0161");
    assertThat(html("south", "patient"))
        .contains("Southgate Clinic", "0161", "or else the emergency number")
        .doesNotContain("Northgate", "7946");
  }

  @Test
  void aChangedClinicIsBuiltAgain() throws IOException {
    write("clinic.yaml", NORTH);
    write("logo.svg", LOGO);
    build("out");
    assertThat(build("out", "--check").exitCode()).isZero();
    write("clinic.yaml", NORTH.replace("999\"", "112\""));
    Run check = build("out", "--check");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("patient.pdf", "manifest.json", "[out-stale]");
    build("out");
    assertThat(html("out", "patient")).contains("or else 112.");
    write("logo.svg", LOGO.replace("18", "17"));
    build("out");
    assertThat(html("out", "patient")).contains("r=\"17\"");
  }

  @Test
  void anotherPictureIsCheckedAsAllOfPages() throws IOException {
    write("clinic.yaml", NORTH);
    write("logo.svg", LOGO.replace("<circle", "<script>1</script><circle"));
    Run run = build("out");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("script");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aClinicThatIsAskedForMustBeThere() {
    Run run = build("out", "--clinic", at("none.yaml"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none.yaml:1:1: error: the file is not there  [file-missing]");
  }

  @Test
  void noClinicIsGuessedAmongTwo() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(Builds.EXAMPLE, other.resolve("facts.yaml"));
    write("clinic.yaml", NORTH);
    write("logo.svg", LOGO);
    write("other/clinic.yaml", NORTH.replace("logo: logo.svg\n", ""));
    Run run = Builds.run("check", at("facts.yaml"), at("other/facts.yaml"));
    assertThat(run.err()).contains("other/clinic.yaml:1:1: error: ", "[bad-clinic]");
  }

  @Test
  void traceFindsWhatTheClinicSays() throws IOException {
    write("clinic.yaml", NORTH);
    write("logo.svg", LOGO);
    Run run = Builds.run("trace", "Call Northgate Clinic", "--file", at("facts.yaml"));
    assertThat(run.out()).contains("main-use");
  }

  /** The example has a maximum of the US, and a caution of the UK, which US readers lose. */
  @Test
  void aRegionLeavesOutTheEntriesOfOthers() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    assertThat(build("all").err()).isEmpty();
    assertThat(html("all", "clinician")).contains("80 mg/day", "Peptic ulcer", "US, UK");
    assertThat(build("uk", "--region", "UK").err()).isEmpty();
    assertThat(html("uk", "clinician")).contains("Peptic ulcer").doesNotContain("80 mg/day");
    assertThat(limits("uk")).doesNotContain("UK", "US");
    assertThat(pdf("uk", "audit"))
        .contains("Entries of other regions, left out for UK: maximum dosing, US");
    assertThat(pdf("all", "audit")).doesNotContain("left out for");

    Run lost = build("us", "--region", "US");
    assertThat(lost.err())
        .contains("the warning \"ulcer\" is left out for US  [region-gap]")
        .contains("1 error");
    write("facts.yaml", all.replace("- id: ulcer\n", "- id: ulcer\n      " + ALLOWED + "\n"));
    assertThat(build("us", "--region", "US").err()).isEmpty();
    assertThat(html("us", "clinician")).contains("80 mg/day").doesNotContain("Peptic ulcer");
    assertThat(pdf("us", "audit")).contains("left out for US: ulcer cautions, UK");
    assertThat(build("all").err()).isEmpty();
  }

  @Test
  void theRegionOfTheClinicCountsUnlessAnotherIsAskedFor() throws IOException {
    write("clinic.yaml", "factleaf: 2\nname: Northgate Clinic\nregion: UK\n");
    build("out");
    assertThat(html("out", "clinician")).doesNotContain("80 mg/day");
    assertThat(build("out", "--check").exitCode()).isZero();
    assertThat(build("out", "--check", "--region", "IE").exitCode()).isEqualTo(1);
  }

  @Test
  void theUnionIncludesItsMembers() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    write("facts.yaml", all.replace("applies: {region: UK}", "applies: {region: [IE, US]}"));
    assertThat(build("eu", "--region", "EU").err()).isEmpty();
    assertThat(limits("eu")).contains("Ireland").doesNotContain("US");
    write("facts.yaml", all.replace("applies: {region: UK}", "applies: {region: EU}"));
    assertThat(build("ie", "--region", "IE").err()).isEmpty();
    assertThat(html("ie", "clinician")).contains("Peptic ulcer");
    assertThat(limits("ie")).doesNotContain("EU");
  }

  /**
   * Another entry of the section is about another thing, unless its term or the lost one says so.
   */
  @ParameterizedTest
  @CsvSource({
    "'', 'term: Liver, ', true",
    "'', 'term: Peptic ulcer, ', false",
    "'counterpart: [other]', 'term: Liver, ', false",
    "'counterpart: [other]', 'term: Liver, applies: {population: children}, ', true",
    "'counterpart: [other], key: [clinician], brief: {clinician: Care.}', 'term: Liver, ', true",
    "'counterpart: [othre]', 'term: Liver, ', true"
  })
  void aCounterpartIsAboutTheSameThing(String lost, String other, boolean found)
      throws IOException {
    String entry =
        "    - {id: other, %ssay: {clinician: Watch.}, clinician-only: x, cite: [{source: label,"
            + " at: x, find: x}]}\n";
    String all = Files.readString(folder.resolve("facts.yaml"));
    write(
        "facts.yaml",
        all.replace("  cautions:\n", "  cautions:\n" + entry.formatted(other))
            .replace("term: Peptic ulcer", "term: Peptic ulcer" + lines(lost)));
    Run run = build("us", "--region", "US");
    assertThat(run.exitCode()).isEqualTo(found ? 1 : 0);
    assertThat(run.err())
        .contains(found ? lost.contains("othre") ? "[unknown-entry]" : "[region-gap]" : "");
  }

  /** What the profile calls needed on the card, no region may lose without a word. */
  @Test
  void aRegionMayNotLoseWhatAHandoutNeeds() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    write("facts.yaml", all.replace("- id: maximum\n      " + ALLOWED, "- id: maximum"));
    assertThat(build("uk", "--region", "UK").err())
        .contains(
            "the handout \"card\" needs \"max\", and the entry \"maximum\" is left out for UK")
        .contains("1 error");
  }

  /** What is required is asked of what is left. */
  @Test
  void aRequiredSectionMayBecomeEmpty() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    write(
        "facts.yaml",
        all.replace(
            "applies: {population: pregnancy}",
            "applies: {population: pregnancy, region: US}\n      " + ALLOWED));
    Run run = build("uk", "--region", "UK");
    assertThat(run.err()).contains("\"Pregnancy and breastfeeding\"", "[required-section]");
  }

  @Test
  void aRegionThatIsNoneIsWrongUsage() {
    Run run = build("out", "--region", "GB");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("There is no region \"GB\"");
  }

  /** Keys of a flow mapping, each on a line of an entry. */
  private static String lines(String keys) {
    return keys.isEmpty() ? "" : "\n      " + keys.replace("], ", "]\n      ");
  }

  /** Where entries apply, as the clinicians' sheet prints it. */
  private String limits(String out) throws IOException {
    return Pattern.compile("class=\"applies\">(.*)</(?:td|span)>")
        .matcher(html(out, "clinician"))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"));
  }

  private Run build(String out, String... options) {
    String[] fixed = {"build", "--today", Builds.TODAY, "--out", at(out), at("facts.yaml")};
    String[] all = new String[fixed.length + options.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(options, 0, all, fixed.length, options.length);
    return Builds.run(all);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String html(String out, String handout) throws IOException {
    return plain(Files.readString(folder.resolve(out + "/exampline/" + handout + ".html")));
  }

  private String pdf(String out, String handout) throws IOException {
    String text = PdfText.of(folder.resolve(out + "/exampline/" + handout + ".pdf"));
    return plain(text).replaceAll("\\s+", " ");
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace("&#39;", "'");
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.ClinicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handouts for a region leave out, and what no region may lose without a word. */
class RegionTest {
  private static final String ALLOWED = "allow: {region-gap: no such label there}";

  @TempDir Path folder;
  private ClinicFolder clinic;

  @BeforeEach
  void lay() throws IOException {
    clinic = new ClinicFolder(folder);
    clinic.write(
        "facts.yaml",
        Files.readString(Builds.EXAMPLE)
            .replace("- id: maximum\n", "- id: maximum\n      " + ALLOWED + "\n"));
  }

  /** The example has a maximum of the US, and a caution of the UK, which US readers lose. */
  @Test
  void aRegionLeavesOutTheEntriesOfOthers() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    assertThat(clinic.build("all").err()).isEmpty();
    assertThat(clinic.html("all", "clinician")).contains("80 mg/day", "Peptic ulcer", "US, UK");
    assertThat(clinic.build("uk", "--region", "UK").err()).isEmpty();
    assertThat(clinic.html("uk", "clinician")).contains("Peptic ulcer").doesNotContain("80 mg/day");
    assertThat(limits("uk")).doesNotContain("UK", "US");
    assertThat(clinic.pdf("uk", "audit"))
        .contains("Entries of other regions, left out for UK: maximum dosing, US");
    assertThat(clinic.pdf("all", "audit")).doesNotContain("left out for");

    Run lost = clinic.build("us", "--region", "US");
    assertThat(lost.err())
        .contains("the warning \"ulcer\" is left out for US  [region-gap]")
        .contains("1 error");
    clinic.write(
        "facts.yaml", all.replace("- id: ulcer\n", "- id: ulcer\n      " + ALLOWED + "\n"));
    assertThat(clinic.build("us", "--region", "US").err()).isEmpty();
    assertThat(clinic.html("us", "clinician")).contains("80 mg/day").doesNotContain("Peptic ulcer");
    assertThat(clinic.pdf("us", "audit")).contains("left out for US: ulcer cautions, UK");
    assertThat(clinic.build("all").err()).isEmpty();
  }

  private static String brand(String region, String name) {
    return """
        - id: identity-brands-%s
          term: Brand names
          say: {patient: "The box may say %s."}
          brief: {patient: %s.}
          applies: {region: %s}
          cite: [{source: label, at: Description, find: "example agent"}]
    """
        .replaceFirst("%s", region.toLowerCase(Locale.ROOT))
        .replaceFirst("%s", name)
        .replaceFirst("%s", name)
        .replaceFirst("%s", region);
  }

  @Test
  void theRegionOfTheClinicCountsUnlessAnotherIsAskedFor() throws IOException {
    clinic.write("clinic.yaml", "factleaf: 2\nname: Northgate Clinic\nregion: UK\n");
    String brands = "  identity:\n" + brand("UK", "Northbrand") + brand("US", "Southbrand");
    String facts = Files.readString(folder.resolve("facts.yaml"));
    clinic.write("facts.yaml", facts.replace("  identity:\n", brands));
    assertThat(clinic.build("out").err()).isEmpty();
    assertThat(clinic.html("out", "clinician")).doesNotContain("80 mg/day");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("Northgate Clinic")
        .contains("<span class=\"brands\">Northbrand</span>")
        .doesNotContain("Southbrand");
    assertThat(clinic.html("out", "audit")).contains("identity-brands-us");
    assertThat(clinic.build("out", "--check").exitCode()).isZero();
    assertThat(clinic.build("out", "--check", "--region", "IE").exitCode()).isEqualTo(1);
  }

  @Test
  void theUnionIncludesItsMembers() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    clinic.write("facts.yaml", all.replace("applies: {region: UK}", "applies: {region: [IE, US]}"));
    assertThat(clinic.build("eu", "--region", "EU").err()).isEmpty();
    assertThat(limits("eu")).contains("Ireland").doesNotContain("US");
    clinic.write("facts.yaml", all.replace("applies: {region: UK}", "applies: {region: EU}"));
    assertThat(clinic.build("ie", "--region", "IE").err()).isEmpty();
    assertThat(clinic.html("ie", "clinician")).contains("Peptic ulcer");
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
    clinic.write(
        "facts.yaml",
        all.replace("  cautions:\n", "  cautions:\n" + entry.formatted(other))
            .replace("term: Peptic ulcer", "term: Peptic ulcer" + lines(lost)));
    Run run = clinic.build("us", "--region", "US");
    assertThat(run.exitCode()).isEqualTo(found ? 1 : 0);
    assertThat(run.err())
        .contains(found ? lost.contains("othre") ? "[unknown-entry]" : "[region-gap]" : "");
  }

  /** What the profile calls needed on the card, no region may lose without a word. */
  @Test
  void aRegionMayNotLoseWhatAHandoutNeeds() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    clinic.write("facts.yaml", all.replace("- id: maximum\n      " + ALLOWED, "- id: maximum"));
    assertThat(clinic.build("uk", "--region", "UK").err())
        .contains(
            "the handout \"card\" needs \"max\", and the entry \"maximum\" is left out for UK")
        .contains("1 error");
  }

  /** What is required is asked of what is left. */
  @Test
  void aRequiredSectionMayBecomeEmpty() throws IOException {
    String all = Files.readString(folder.resolve("facts.yaml"));
    clinic.write(
        "facts.yaml",
        all.replace(
            "applies: {population: pregnancy}",
            "applies: {population: pregnancy, region: US}\n      " + ALLOWED));
    Run run = clinic.build("uk", "--region", "UK");
    assertThat(run.err()).contains("\"Pregnancy and breastfeeding\"", "[required-section]");
  }

  @Test
  void aRegionThatIsNoneIsWrongUsage() {
    Run run = clinic.build("out", "--region", "GB");
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
        .matcher(clinic.html(out, "clinician"))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.ClinicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  private ClinicFolder clinic;

  @BeforeEach
  void lay() throws IOException {
    clinic = new ClinicFolder(folder);
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
    assertThat(clinic.build("out").err()).isEmpty();
    String text = clinic.html("out", "patient");
    assertThat(text)
        .contains("Stamp of the clinic")
        .contains("Call your clinic on the clinic's phone number, or else the emergency number.")
        .doesNotContain("class=\"contacts\"");
    assertThat(clinic.html("out", "clinician")).doesNotContain("Stamp of the clinic");
    assertThat(clinic.pdf("out", "patient")).contains("Stamp of the clinic", "Call your clinic on");
  }

  @Test
  void aClinicFillsMastheadFootLinesAndWordings() throws IOException {
    clinic.write("clinic.yaml", NORTH);
    clinic.write("logo.svg", LOGO);
    assertThat(clinic.build("out").err()).isEmpty();
    String call = "Call Northgate Clinic on 020 7946 0000, or else 999.";
    assertThat(clinic.html("out", "patient"))
        .doesNotContain("Stamp of the clinic")
        .contains(call, "Pain service", "When we are closed:", "https://northgate.example/sheets")
        .contains("role=\"img\" aria-label=\"Northgate Clinic\"")
        .contains("h2 { color: #7a1f5c }");
    String patient = clinic.pdf("out", "patient");
    assertThat(patient)
        .contains(call)
        .containsSubsequence(
            "Clinic phone", "020 7946 0000", "Out-of-hours phone", "020 7946 0999");
    assertThat(clinic.pdf("out", "clinician")).contains("Northgate Clinic", "Pain service");
    assertThat(clinic.pdf("out", "patient-large")).contains(call);
  }

  /** Where poisoning is spoken of, and where the sources of the leaflet are. */
  @Test
  void numbersAndAddressesStandWhereTheyAreNeeded() throws IOException {
    clinic.write("clinic.yaml", NORTH + "poisons: 0344 892 0111\npoisons-for-patients: 111\n");
    clinic.write("logo.svg", LOGO);
    assertThat(clinic.build("out").err()).isEmpty();
    assertThat(clinic.pdf("out", "leaflet"))
        .contains("If you take too much Poisons service: 111")
        .doesNotContain("0344")
        .contains("northgate.example/sheets/exampline/audit.html");
    assertThat(clinic.pdf("out", "patient")).doesNotContain("0344");
    assertThat(clinic.pdf("out", "card")).contains("Overdose Poisons service: 0344 892 0111");
  }

  /** Many poisons services take no calls of patients, so no profile can print theirs for them. */
  @Test
  void aProfileThatAsksForTheNumberOfCliniciansPrintsThatOfPatients() throws IOException {
    String profile = "templates/profiles/medicine.yaml";
    String named = "factleaf: 2\nname: Northgate Clinic\n";
    Files.createDirectories(folder.resolve(profile).getParent());
    clinic.write(
        profile,
        """
        factleaf: 2
        handouts:
          patient:
            sections:
              - {id: overdose, call: [poisons]}
              - {id: notes, lines: [{label: If poisoned, clinic: poisons}]}
          leaflet:
            sections:
              - {id: get-help, call: {now: [emergency, poisons]}}
        """);
    clinic.write("clinic.yaml", named + "poisons: 0344 892 0111\n");
    String own = clinic.at("templates");
    assertThat(clinic.build("none", "--templates", own).err()).isEmpty();
    assertThat(clinic.html("none", "patient")).contains("If poisoned").doesNotContain("0344");
    assertThat(clinic.html("none", "leaflet")).doesNotContain("0344", "Poisons service");
    assertThat(clinic.html("none", "card")).contains("0344");
    clinic.write("clinic.yaml", named + "poisons: 0344 892 0111\npoisons-for-patients: 111\n");
    assertThat(clinic.build("theirs", "--templates", own).err()).isEmpty();
    assertThat(clinic.pdf("theirs", "patient"))
        .contains("Poisons service: 111")
        .containsSubsequence("If poisoned", "111")
        .doesNotContain("0344");
    assertThat(clinic.pdf("theirs", "leaflet")).contains("Poisons service: 111");
  }

  @Test
  void twoClinicsBuildFromOneFolder() throws IOException {
    clinic.write("north.yaml", NORTH);
    clinic.write("logo.svg", LOGO);
    clinic.write("south.yaml", "factleaf: 2\nname: Southgate Clinic\nphone: 0161 496 0000\n");
    assertThat(clinic.build("north", "--clinic", clinic.at("north.yaml")).err()).isEmpty();
    assertThat(clinic.build("south", "--clinic", clinic.at("south.yaml")).err()).isEmpty();
    assertThat(clinic.html("north", "patient"))
        .contains("Northgate Clinic")
        .doesNotContain("Southgate", "0161");
    assertThat(clinic.html("south", "patient"))
        .contains("Southgate Clinic", "0161", "or else the emergency number")
        .doesNotContain("Northgate", "7946");
  }

  @Test
  void aChangedClinicIsBuiltAgain() throws IOException {
    clinic.write("clinic.yaml", NORTH);
    clinic.write("logo.svg", LOGO);
    clinic.build("out");
    assertThat(clinic.build("out", "--check").exitCode()).isZero();
    clinic.write("clinic.yaml", NORTH.replace("999\"", "112\""));
    Run check = clinic.build("out", "--check");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("patient.pdf", "manifest.json", "[out-stale]");
    clinic.build("out");
    assertThat(clinic.html("out", "patient")).contains("or else 112.");
    clinic.write("logo.svg", LOGO.replace("18", "17"));
    clinic.build("out");
    assertThat(clinic.html("out", "patient")).contains("r=\"17\"");
  }

  @Test
  void anotherPictureIsCheckedAsAllOfPages() throws IOException {
    clinic.write("clinic.yaml", NORTH);
    clinic.write("logo.svg", LOGO.replace("<circle", "<script>1</script><circle"));
    Run run = clinic.build("out");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "clinic.yaml:9:7: error: the clinic's logo runs a script: <script>  [page-script]")
        .endsWith("2 errors, 0 warnings\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aClinicThatIsAskedForMustBeThere() {
    Run run = clinic.build("out", "--clinic", clinic.at("none.yaml"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none.yaml:1:1: error: the file is not there  [file-missing]");
  }

  @Test
  void noClinicIsGuessedAmongTwo() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(Builds.EXAMPLE, other.resolve("facts.yaml"));
    clinic.write("clinic.yaml", NORTH);
    clinic.write("logo.svg", LOGO);
    clinic.write("other/clinic.yaml", NORTH.replace("logo: logo.svg\n", ""));
    Run run = Builds.run("check", clinic.at("facts.yaml"), clinic.at("other/facts.yaml"));
    assertThat(run.err()).contains("other/clinic.yaml:1:1: error: ", "[bad-clinic]");
  }

  @Test
  void traceFindsWhatTheClinicSays() throws IOException {
    clinic.write("clinic.yaml", NORTH);
    clinic.write("logo.svg", LOGO);
    Run run = Builds.run("trace", "Call Northgate Clinic", "--file", clinic.at("facts.yaml"));
    assertThat(run.out()).contains("main-use");
  }
}

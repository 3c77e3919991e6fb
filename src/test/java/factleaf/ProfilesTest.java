package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of two profiles go into one folder, and each command holds for all of them. */
class ProfilesTest {
  private static final String PROFILE =
      """
      factleaf: 2
      search: [use]
      sections: {uses: {about: purpose}, risks: {warns: true}, trials: {about: studies}}
      handouts:
        patient:
          name: {en: Leaflet, de: Merkblatt}
          audience: patient
          readers: lay
          template: handout.ftlh
          paper: A4
          sections:
            - {id: uses, heading: {en: What it does}, parts: [{from: [uses, risks, trials]}]}
            - {id: sources, heading: Sources, show: sources}
        poster: {name: Poster, like: patient}
      """;

  private static final String DEVICE =
      """
      factleaf: 2
      id: inhaler
      title: Inhaler
      edition: "1"
      language: en
      profile: device
      review: {checked: 2026-03-01, due: 2026-09-01}
      sources:
        manual: {kind: patient-information, title: Manual, read: 2026-03-01}
      facts:
        uses:
          - id: use
            say: {patient: It brings mist to your lungs.}
            cite: [{source: manual, at: Use, find: mist}]
      """;

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(folder.resolve("templates/profiles/device.yaml"), PROFILE);
    Files.createDirectories(folder.resolve("sheets"));
    Files.writeString(folder.resolve("sheets/inhaler.facts.yaml"), DEVICE);
    Files.copy(Builds.EXAMPLE, folder.resolve("sheets/exampline.facts.yaml"));
  }

  @Test
  void oneFolderHoldsBoth() throws IOException {
    assertThat(run("build", "sheets", "--quiet")).isEqualTo(new Builds.Run(0, "", ""));
    Map<String, String> made = made();
    assertThat(made.keySet())
        .containsExactlyInAnyOrder(
            "classes/atc-X00XX.html",
            "exampline/audit.html",
            "exampline/audit.pdf",
            "exampline/card.html",
            "exampline/card.pdf",
            "exampline/clinician.html",
            "exampline/clinician.pdf",
            "exampline/index.html",
            "exampline/leaflet.html",
            "exampline/leaflet.pdf",
            "exampline/leaflet.words",
            "exampline/patient-large.html",
            "exampline/patient-large.pdf",
            "exampline/patient-large.words",
            "exampline/patient.html",
            "exampline/patient.pdf",
            "exampline/patient.words",
            "inhaler/index.html",
            "inhaler/patient.html",
            "inhaler/patient.pdf",
            "inhaler/patient.words",
            "inhaler/poster.html",
            "inhaler/poster.pdf",
            "inhaler/poster.words",
            "changes.html",
            "index.html",
            "manifest.json",
            "search.html");
    assertThat(made.get("inhaler/patient.html")).contains("What it does").contains("Leaflet");
    assertThat(made.get("index.html")).contains("Poster").contains("Clinician sheet");
    assertThat(run("build", "sheets", "--check").exitCode()).isZero();
    assertThat(run("check", "sheets", "--checklist").out())
        .contains("exampline, patient: ")
        .contains("inhaler, patient: ");

    Files.writeString(
        folder.resolve("templates/profiles/device.yaml"),
        PROFILE.replace("What it does", "What it is for"));
    assertThat(run("build", "sheets", "--check").err())
        .contains("out/inhaler/poster.html")
        .doesNotContain("out/exampline/");
    assertThat(run("build", "sheets/exampline.facts.yaml", "--prune").exitCode()).isZero();
    assertThat(made().keySet()).noneMatch(path -> path.startsWith("inhaler"));
  }

  @Test
  void aHandoutOfOneProfileIsBuiltForItsSheets() throws IOException {
    assertThat(run("build", "sheets", "--handout", "poster").err()).isEmpty();
    assertThat(made().keySet())
        .containsExactlyInAnyOrder(
            "inhaler/index.html",
            "inhaler/poster.html",
            "inhaler/poster.pdf",
            "inhaler/poster.words",
            "changes.html",
            "index.html",
            "manifest.json",
            "search.html");
    assertThat(run("build", "sheets").exitCode()).isZero();
    Map<String, String> all = made();
    assertThat(run("build", "sheets", "--handout", "poster").err()).isEmpty();
    assertThat(made()).isEqualTo(all);
    assertThat(run("build", "sheets/exampline.facts.yaml", "--handout", "poster").err())
        .startsWith(
            "sheets/exampline.facts.yaml:1:1: error: no sheet of this build has the handout"
                + " \"poster\"  [unknown-handout]\n");
    assertThat(made()).isEqualTo(all);
  }

  @Test
  void traceAndVerifyKnowTheProfileOfASheet() throws IOException {
    Builds.Run traced =
        Builds.run(
            "trace",
            "mist",
            "--templates",
            folder.resolve("templates").toString(),
            "--file",
            folder.resolve("sheets/inhaler.facts.yaml").toString());
    assertThat(traced.out()).startsWith("Inhaler, edition 1, Leaflet\n  in       What it does\n");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    assertThat(run("verify", "sheets/inhaler.facts.yaml", "--snapshots", texts.toString()).err())
        .isEmpty();
    assertThat(run("coverage", "sheets/inhaler.facts.yaml", "--snapshots", texts.toString()).err())
        .isEmpty();
  }

  @Test
  void aTextInNoneOfTheSheetsLanguagesNamesTheFile() throws IOException {
    Files.writeString(
        folder.resolve("templates/profiles/device.yaml"),
        PROFILE.replace("{en: What it does}", "{de: Wozu es dient}"));
    assertThat(run("check", "sheets").err())
        .startsWith(
            "templates/profiles/device.yaml:12:29: error: \"heading\" has no text in the language"
                + " \"en\"  [missing-text]\n");
  }

  @Test
  void aRenamedSectionIsToldHowToTakeTheShippedOneOut() throws IOException {
    Files.writeString(
        folder.resolve("templates/profiles/medicine.yaml"),
        """
        factleaf: 2
        handouts:
          clinician:
            sections: [{id: pharmacokinetics, parts: [{from: [kinetics]}]}]
        """);
    assertThat(run("check", "sheets/inhaler.facts.yaml").err())
        .contains(
            "no handout draws from \"pharmacokinetics\"  [unknown-section]\n",
            "take this one out: sections: {pharmacokinetics: {remove: true}}\n");
  }

  private Map<String, String> made() throws IOException {
    return EditedProject.contents(folder.resolve("out"));
  }

  private Builds.Run run(String command, String sheets, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, folder.resolve(sheets).toString()));
    arguments.addAll(List.of("--templates", folder.resolve("templates").toString()));
    arguments.addAll(List.of("--today", Builds.TODAY));
    if (command.equals("build")) {
      arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    }
    arguments.addAll(List.of(more));
    Builds.Run run = Builds.run(arguments.toArray(String[]::new));
    return new Builds.Run(
        run.exitCode(), run.out().replace(folder + "/", ""), run.err().replace(folder + "/", ""));
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.EditedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a clinic as inputs: pictures of every sort, and builds of other clinics before. */
class ClinicInputsTest {
  private static final Path CASES = Path.of("src/test/resources/clinic");
  private static final String CLINIC = "factleaf: 2\nname: Northgate Clinic\n";

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    String maximum = "- id: maximum\n";
    Files.writeString(
        folder.resolve("facts.yaml"),
        Files.readString(Builds.EXAMPLE)
            .replace(maximum, maximum + "      allow: {region-gap: no other maximum is known}\n"));
  }

  @Test
  void aPngIsPrinted() throws IOException {
    clinic("logo: good.png\n");
    Files.copy(CASES.resolve("good.png"), folder.resolve("good.png"));
    assertThat(build("out")).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(folder.resolve("out/exampline/leaflet.html")))
        .contains("<img src=\"data:image/png;base64,", "alt=\"Northgate Clinic\"");
    assertThat(Files.size(folder.resolve("out/exampline/leaflet.pdf"))).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cut.png    | page-picture | has a picture that is damaged
          spoilt.png | page-picture | has a picture that is damaged
          vast.png   | page-picture | has pictures of more than 16 million pixels
          gif.png    | bad-clinic   | "gif.png" is no picture that a page can hold
          """)
  void aPictureThatIsNoneIsAFinding(String name, String rule, String said) throws IOException {
    clinic("logo: " + name + "\n");
    Files.copy(CASES.resolve(name), folder.resolve(name));
    Run run = build("out");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(said + "  [" + rule + "]").endsWith("1 error, 0 warnings\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aPictureOfMoreThan200KilobytesIsAFinding() throws IOException {
    clinic("logo: big.png\n");
    byte[] good = Files.readAllBytes(CASES.resolve("good.png"));
    Files.write(folder.resolve("big.png"), Arrays.copyOf(good, 200_001));
    assertThat(build("out").err())
        .contains("clinic.yaml:3:7: error: ", "of at most 200 kB")
        .endsWith("1 error, 0 warnings\n");
  }

  /** Nothing that a build made for another clinic or region stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--region UK",
        "--region UK --handout card",
        "--clinic other.yaml",
        "--clinic other.yaml --handout card",
        "--clinic other.yaml --region UK"
      })
  void aPlainBuildAfterAnotherClinicOrRegion(String options) throws IOException {
    Files.writeString(
        folder.resolve("other.yaml"), "factleaf: 2\nname: Other\nphone: 0161 496 0000\n");
    build("wanted");
    for (boolean builtBefore : List.of(false, true)) {
      String out = "out-" + builtBefore;
      if (builtBefore) {
        build(out);
      }
      String[] other = options.replace("other.yaml", at("other.yaml")).split(" ");
      assertThat(build(out, other).err()).isEmpty();
      assertThat(build(out, "--check").err()).contains("[out-stale]");
      build(out);
      assertThat(EditedProject.contents(folder.resolve(out)))
          .isEqualTo(EditedProject.contents(folder.resolve("wanted")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinics", "clinics/logos", "clinics/logos/good.png", "rules"})
  void noBuildWritesAmongTheFilesOfAClinicOrJarsOfRules(String out) throws IOException {
    Files.createDirectories(folder.resolve("clinics/logos"));
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("clinics/north.yaml"), CLINIC + "logo: logos/good.png\n");
    Files.copy(CASES.resolve("good.png"), folder.resolve("clinics/logos/good.png"));
    String jar = "rules/house.jar";
    Files.write(
        folder.resolve(jar),
        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Run run = build(out, "--clinic", at("clinics/north.yaml"), "--rules", at(jar));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("output would mix with what is read", "[out-input]");
    assertThat(folder.resolve("clinics/logos")).isDirectoryContaining("glob:**/good.png");
  }

  private void clinic(String more) throws IOException {
    Files.writeString(folder.resolve("clinic.yaml"), CLINIC + more);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Run build(String out, String... options) {
    List<String> line = new ArrayList<>(List.of("build", "--quiet", "--today", Builds.TODAY));
    line.addAll(List.of("--out", at(out), at("facts.yaml")));
    line.addAll(List.of(options));
    return Builds.run(line.toArray(String[]::new));
  }
}

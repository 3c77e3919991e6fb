package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address at which out/ stands, as clinic.yaml says it. */
class SiteTest {
  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "http://clinic.example/sheets, is not of https",
        "https://clinic.example/sheets#top, has a query or a fragment",
        "https://clinic.example/sheets/?id=1, has a query or a fragment",
        "https://me:secret@clinic.example/, names a user before its host",
        "https://clinic.example/our sheets, has a blank",
        "https://clinic.example/sheets/index.html, is that of a page",
        "https://clinic..example/sheets, is no name of a host",
        "https:///sheets, is no name of a host",
        "clinic.example/sheets, is not a web address",
        "ftp://clinic.example/sheets, is not a web address",
        "https://clinic.example/a-folder/of-the-trust/with-a-name-that-nobody-would-type-12345678,"
            + " has more than 80 characters",
      })
  void whatNoSheetsCanStandAtIsAFinding(String site, String problem) throws IOException {
    Run run = check(site);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("clinic.yaml:3:7: error: ", problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://clinic.example",
        "https://clinic.example/",
        "https://clinic.example:8443/sheets/",
        "https://klinik-süd.example/blätter",
        "https://192.0.2.7/sheets"
      })
  void aSlashAtItsEndMakesNoDifference(String site) throws IOException {
    Run run = check(site);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  /** For whoever watches a build; it is no finding. */
  @Test
  void aBuildSaysOnceWhatItMakesOnlyWithASite() throws IOException {
    assertThat(watched().lines().filter(line -> line.startsWith("no site in clinic.yaml: ")))
        .hasSize(1);
    Files.writeString(
        folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\nsite: https://a.example\n");
    assertThat(watched()).doesNotContain("no site");
  }

  private String watched() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] line = {
      "build",
      "--today",
      Builds.TODAY,
      "--out",
      folder.resolve("out").toString(),
      folder.resolve("facts.yaml").toString()
    };
    Terminal terminal = new Terminal(stream, stream, true, false, false, () -> 0);
    assertThat(Main.run(line, terminal)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private Run check(String site) throws IOException {
    Files.writeString(
        folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\nsite: \"" + site + "\"\n");
    return Builds.run("check", "--today", "2026-03-02", folder.resolve("facts.yaml").toString());
  }
}

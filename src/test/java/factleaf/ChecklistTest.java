package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist for patient materials, printed after the findings. */
class ChecklistTest {
  private static final Path CASES = Path.of("src/test/resources/checklist");
  private static final Path BAD = CASES.resolve("bad.facts.yaml");

  @TempDir Path templates;

  @Test
  void goodSheetMeetsEveryItem() throws IOException {
    Builds.Run run = check(Builds.EXAMPLE, Path.of("templates"), "--checklist");
    Update.compare(CASES.resolve("good.txt"), run.out());
    assertThat(run.out())
        .contains("exampline, leaflet: 11 of 11 items met\n")
        .endsWith(
            "exampline, patient: 11 of 11 items met\n"
                + "not checked: citations against sources (factleaf verify), layout of pages\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void badSheetMeetsNoneAndFindingsStayTheSame() throws IOException {
    copy(Path.of("src/test/resources/findings/templates/handout.ftlh"), "handout.ftlh");
    copy(CASES.resolve("bad.page.yaml"), "profiles/page.yaml");
    Builds.Run run = check(BAD, templates, "--checklist");
    Update.compare(CASES.resolve("bad.txt"), run.out().replace(templates.toString(), "templates"));
    assertThat(run.out()).contains("drug, patient: 0 of 12 items met\n");
    Builds.Run unasked = check(BAD, templates);
    assertThat(unasked.out())
        .startsWith("not checked: citations against sources (factleaf verify), layout of pages");
    assertThat(run.err()).isEqualTo(unasked.err());
    assertThat(run.exitCode()).isEqualTo(unasked.exitCode());
  }

  private void copy(Path from, String name) throws IOException {
    Files.createDirectories(templates.resolve(name).getParent());
    Files.copy(from, templates.resolve(name));
  }

  private static Builds.Run check(Path sheet, Path templates, String... more) {
    List<String> fixed =
        List.of(
            "check",
            "--today",
            Builds.TODAY,
            "--templates",
            templates.toString(),
            sheet.toString());
    return Builds.run(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
  }
}

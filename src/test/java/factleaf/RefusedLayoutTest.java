package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sheet whose pages are fine on screens, and which laying out refuses, beside one that is fine.
 */
class RefusedLayoutTest {
  private static final String UNSEEN =
      "<#if handout.head.title?contains(\"Refused\")><p><svg class=\"unseen\""
          + " xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\" role=\"img\""
          + " aria-label=\"A drawing\"><rect width=\"9\" height=\"9\"/></svg></p></#if>";

  @TempDir Path temp;
  private Path out;
  private String templates;
  private String sheets;

  @BeforeEach
  void lay() throws IOException {
    out = temp.resolve("out");
    Path folder = Files.createDirectory(temp.resolve("templates"));
    templates = folder.toString();
    String page = Files.readString(Path.of("templates/handout.ftlh"));
    Files.writeString(
        folder.resolve("handout.ftlh"), page.replace("</@frame.page>", UNSEEN + "</@frame.page>"));
    String style = Files.readString(Path.of("templates/print.css"));
    Files.writeString(folder.resolve("print.css"), style + "\n.unseen { display: inline }\n");
    Path both = Files.createDirectory(temp.resolve("sheets"));
    sheets = both.toString();
    String sheet = Files.readString(Builds.EXAMPLE);
    Files.writeString(both.resolve("a.facts.yaml"), sheet);
    Files.writeString(
        both.resolve("b.facts.yaml"),
        sheet
            .replace("id: exampline\n", "id: refused\n")
            .replace("title: Exampline\n", "title: Refused\n"));
  }

  @Test
  void keepGoingBuildsTheOther() {
    Builds.Run run = run("build", "--keep-going", "--out", out.toString());

    assertThat(run.err()).contains("[picture-not-printed]").contains("of \"refused\"");
    assertThat(run.err()).doesNotContain("of \"exampline\"");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(out.resolve("exampline/patient.pdf")).exists();
    assertThat(out.resolve("refused")).doesNotExist();
  }

  @Test
  void otherwiseNothingIsBuilt() {
    assertThat(run("build", "--out", out.toString()).exitCode()).isEqualTo(1);
    assertThat(out.resolve("exampline")).doesNotExist();
  }

  @Test
  void onlyACheckOfPagesFindsIt() {
    assertThat(run("check").exitCode()).isZero();
    assertThat(run("check", "--pages").err()).contains("[picture-not-printed]");
  }

  private Builds.Run run(String... command) {
    Stream<String> rest = Stream.of("--today", Builds.TODAY, "--templates", templates, sheets);
    return Builds.run(Stream.concat(Stream.of(command), rest).toArray(String[]::new));
  }
}

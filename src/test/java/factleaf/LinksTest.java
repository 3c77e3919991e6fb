package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.LoopbackSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factleaf links}, against a server of this machine. */
class LinksTest {
  private static final String SOURCE =
      "  s0: {kind: label, title: Label, read: 2026-03-01, address: ";
  private static final int COLUMN = SOURCE.length() + 1;

  @TempDir Path folder;

  private LoopbackSite site;

  @BeforeEach
  void serve() throws IOException {
    site = LoopbackSite.open();
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  @Test
  void whatGivesAPageIsNoFinding() throws IOException {
    Run run = links("/page", "/page#part", "/no-head", "/other");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("addresses: 4; 3 good, 1 redirected\n");
    assertThat(site.asked())
        .containsExactly(
            "HEAD /page",
            "HEAD /page",
            "HEAD /no-head",
            "GET /no-head",
            "HEAD /other",
            "HEAD /page");
  }

  @Test
  void whatIsGoneIsAnErrorAtItsAddress() throws IOException {
    Run run = links("/page", "/gone", "/missing", "/moved-away", "/loop", "/file");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.contains("[broken-link]")))
        .map(line -> line.substring(line.indexOf("facts.yaml")).replace(site.base(), "BASE"))
        .containsExactly(
            place(1) + "error: the source \"s1\" answers with 410  [broken-link]",
            place(2) + "error: the source \"s2\" answers with 404  [broken-link]",
            place(3) + "error: the source \"s3\" answers with 410, at BASE/gone  [broken-link]",
            place(4) + "error: the source \"s4\" is redirected without end  [broken-link]",
            place(5) + "error: the source \"s5\" is redirected to no web page  [broken-link]");
  }

  @Test
  void whatHasMovedIsAWarningThatSaysWhereTo() throws IOException {
    Run run = links("/moved", "/moved-twice");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("facts.yaml:8:" + COLUMN + ": warning: the source \"s0\" has moved to ")
        .contains(site.base() + "/page  [moved-link]")
        .contains("2 warnings");
    assertThat(run("--strict").exitCode()).isEqualTo(1);
  }

  @Test
  void whatGivesNoPageNowIsAWarning() throws IOException {
    Run run = links("/busy", "/fault");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("\"s0\" answers with 429  [unanswered-link]")
        .contains("\"s1\" answers with 500  [unanswered-link]");
  }

  /** However long the test takes, this one never answers. */
  @Test
  void noAnswerIsAWarning() throws IOException {
    lay(site.base() + "/silent");
    assertThat(run("--timeout", "1").err())
        .contains("\"s0\" gives no answer in time  [unanswered-link]");
  }

  @Test
  void aHostWithoutTlsAndOneThatIsNotThereAreTold() throws IOException {
    lay(site.withoutTls() + "/page", "http://127.0.0.1:1/page");
    Run run = run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("\"s0\" cannot be reached safely: ", "[broken-link]")
        .contains("\"s1\" gives no answer  [unanswered-link]");
  }

  @Test
  void privateNetworksAreNotAskedUnlessAllowed() throws IOException {
    lay(site.base() + "/page", "http://localhost:" + site.port() + "/page");
    Run run = Builds.run("links", folder.resolve("facts.yaml").toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("leads into a private network, and was not asked for  [private-link]");
    assertThat(run.out()).isEqualTo("addresses: 2; 2 not asked\n");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void programsGetEveryAnswerOnceWithItsPlaces() throws IOException {
    lay(site.base() + "/moved", site.base() + "/moved");
    String json = run("--json").out();
    var link = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("links").get(0);
    assertThat(link.getAsJsonObject().get("outcome").getAsString()).isEqualTo("moved");
    assertThat(link.getAsJsonObject().get("to").getAsString()).isEqualTo(site.base() + "/page");
    assertThat(link.getAsJsonObject().getAsJsonArray("places")).hasSize(2);
    assertThat(site.asked()).containsExactly("HEAD /moved", "HEAD /page");
  }

  @Test
  void theAddressOnPaperIsAskedForToo() throws IOException {
    lay(site.base() + "/page");
    Files.writeString(
        folder.resolve("clinic.yaml"),
        "factleaf: 2\nname: Clinic\nsite: " + site.withoutTls() + "\n");
    assertThat(run().err())
        .contains("clinic.yaml:3:7: error: the page drug/edition-1.html, to which paper leads,")
        .contains("clinic.yaml:3:7: error: the page drug/clinicians-edition-1.html, ");
  }

  private Run links(String... paths) throws IOException {
    lay(Stream.of(paths).map(path -> site.base() + path).toArray(String[]::new));
    return run();
  }

  /** Nothing but silence is too slow. */
  private Run run(String... options) {
    List<String> line = new ArrayList<>(List.of("links", "--allow-private"));
    line.addAll(List.of(options));
    if (!line.contains("--timeout")) {
      line.addAll(List.of("--timeout", "600"));
    }
    line.add(folder.resolve("facts.yaml").toString());
    return Builds.run(line.toArray(String[]::new));
  }

  private static String place(int source) {
    return "facts.yaml:" + (8 + source) + ":" + COLUMN + ": ";
  }

  private void lay(String... addresses) throws IOException {
    StringBuilder sources = new StringBuilder();
    StringBuilder cites = new StringBuilder();
    for (int i = 0; i < addresses.length; i++) {
      String id = "s" + i;
      sources.append(SOURCE.replace("s0", id)).append("\"" + addresses[i] + "\"}\n");
      cites.append("        - {source: " + id + ", at: Uses, find: pain}\n");
    }
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        factleaf: 2
        id: drug
        title: Drug
        edition: "1"
        language: en
        review: {checked: 2026-03-01, due: 2026-09-01}
        sources:
        """
            + sources
            + """
            facts:
              uses:
                - id: pain
                  say: {clinician: Licensed.}
                  cite:
            """
            + cites);
  }
}

package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.testing.ReleasedSheet;
import factleaf.testing.Served;
import factleaf.text.InputDisk;
import factleaf.text.Reach;
import factleaf.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the preview shows, and that it shows what was saved. */
class ServeTest {
  private static final String PAGE = "/drug/clinician.html";

  /** To a page or file of the preview itself. */
  private static final Pattern LINK = Pattern.compile("href=\"([A-Za-z0-9./-]+)[#\"]");

  @TempDir Path temp;
  private EditedProject project;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    project = EditedProject.in(temp.resolve("project"));
    served = Served.of(project.folder());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void everyDocumentIsServedAndNothingIsWritten() throws IOException {
    Map<String, String> before = EditedProject.contents(temp);
    assertThat(served.get("/")).contains("200 OK", "<p>Drug</p>");
    assertThat(served.get("/index.html")).contains("<p>Drug</p>");
    assertThat(served.get(PAGE)).contains("200 OK", "text/html", "At most 5", "<script>");
    assertThat(served.get("/drug/clinician.pdf")).contains("200 OK", "application/pdf", "%PDF-1.7");
    assertThat(served.request("HEAD", PAGE)).contains("200 OK").endsWith("\r\n\r\n");
    assertThat(EditedProject.contents(temp)).isEqualTo(before);
  }

  /** Of a sheet with classes, tags and an edition, in all that leads to its documents. */
  @Test
  void everyLinkLeadsToAPage() throws IOException {
    Path folder = temp.resolve("linked");
    Files.createDirectories(folder.resolve("templates"));
    ReleasedSheet sheet = ReleasedSheet.in(folder);
    sheet.edit("atc: X00XX00", "atc: M03BX01");
    sheet.release(Builds.TODAY);
    Map<String, String> seen = new TreeMap<>(Map.of("/index.html", ""));
    try (Served linked = Served.of(folder)) {
      for (String next = "/index.html"; !next.isEmpty(); next = unseen(seen)) {
        String answer = linked.get(next);
        assertThat(answer).as(next).startsWith("HTTP/1.1 200 OK").doesNotContain("good page yet");
        seen.put(next, "seen");
        for (MatchResult link : LINK.matcher(answer).results().toList()) {
          seen.putIfAbsent(URI.create(next).resolve(link.group(1)).getPath(), "");
        }
      }
    }
    assertThat(seen)
        .containsKeys("/search.html", "/changes.html", "/exampline/index.html")
        .containsKeys("/classes/atc-M03BX.html", "/exampline/patient.pdf")
        .containsKeys("/exampline/edition-2.0.html");
  }

  private static String unseen(Map<String, String> seen) {
    return seen.keySet().stream().filter(path -> seen.get(path).isEmpty()).findFirst().orElse("");
  }

  @ParameterizedTest
  @EnumSource
  void aSaveOfAnyInputIsOnTheNextPage(Kind kind) throws IOException {
    String before = body(served.get(PAGE));
    assertThat(body(served.get(PAGE))).isEqualTo(before);
    project.edit(kind);
    String after = body(served.get(PAGE));
    assertThat(after).isNotEqualTo(before).doesNotContain("<aside");
    project.edit(kind);
    assertThat(body(served.get(PAGE))).isEqualTo(before);
  }

  /** Nor does one under another name first, as many editors save. */
  @Test
  void aSaveOfASheetDoesNotReadTheTemplatesAgain() throws IOException {
    CountingDisk disk = new CountingDisk();
    try (Served counted = Served.of(project.folder(), Builds.TODAY, disk)) {
      String before = body(counted.get(PAGE));
      int read = disk.templates.get();
      project.edit(Kind.FACTS);
      assertThat(body(counted.get(PAGE))).isNotEqualTo(before);
      Path file = project.file(Kind.FACTS);
      Path written = Files.writeString(file.resolveSibling("new"), Files.readString(file));
      project.edit(Kind.FACTS);
      Files.writeString(written, Files.readString(file));
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(body(counted.get(PAGE))).isEqualTo(before);
      assertThat(disk.templates).hasValue(read);
      project.edit(Kind.TEMPLATE);
      assertThat(body(counted.get(PAGE))).isNotEqualTo(before);
      assertThat(disk.templates).hasValueGreaterThan(read);
    }
  }

  /** Counts how often the folder of templates is listed. */
  private static final class CountingDisk implements InputDisk {
    private final AtomicInteger templates = new AtomicInteger();

    @Override
    public Reading read(Path file, Reach reach, int most) {
      return InputDisk.REAL.read(file, reach, most);
    }

    @Override
    public List<Path> below(Path folder) throws IOException {
      if (folder.endsWith("templates")) {
        templates.incrementAndGet();
      }
      return InputDisk.REAL.below(folder);
    }
  }

  @Test
  void withErrorsTheLastGoodPageStaysBelowThem() throws IOException {
    served.get(PAGE);
    Path file = project.file(Kind.FACTS);
    String good = Files.readString(file);
    Files.writeString(file, good.replace("edition: \"1\"", "editon: \"<b>\""));
    assertThat(served.get(PAGE))
        .contains("At most 5", "errors: 1", "facts.yaml:4:1", "[unknown-key]", "&lt;b>")
        .doesNotContain("<b>");
    assertThat(served.get("/")).contains("[unknown-key]");
    assertThat(served.get("/drug/clinician.pdf")).contains("text/html", "[unknown-key]");
    Files.writeString(file, good);
    assertThat(served.get(PAGE)).contains("At most 5").doesNotContain("[unknown-key]");
  }

  @Test
  void aTemplateThatFailsKeepsThePageToo() throws IOException {
    served.get(PAGE);
    Path template = project.file(Kind.TEMPLATE);
    String good = Files.readString(template);
    Files.writeString(template, good + "${nothing}");
    String place = "handout.ftlh:" + (good.lines().count() + 1);
    assertThat(served.get(PAGE)).contains("At most 5", place);
    Files.writeString(template, good);
    assertThat(served.get(PAGE)).doesNotContain(place);
  }

  @Test
  void aPageIsShownForARegionAndWithoutTheClinic() throws IOException {
    Path file = project.file(Kind.FACTS);
    String limited = "id: most\n      applies: {region: US}";
    Files.writeString(file, Files.readString(file).replace("id: most", limited));
    assertThat(served.get(PAGE)).contains("At most 5", "<p>North", "data-regions=\"US\"");
    assertThat(served.get(PAGE + "?region=UK")).contains("<p>North").doesNotContain("At most 5");
    assertThat(served.get(PAGE + "?region=US&clinic=none"))
        .contains("At most 5")
        .doesNotContain("North");
    project.edit(Kind.CLINIC);
    assertThat(served.get(PAGE + "?region=UK")).contains("<p>South");
  }

  @Test
  void openPagesAreToldOfASave() throws IOException {
    try (Socket socket = served.connect()) {
      String ask = "GET /events HTTP/1.1\r\n" + served.host() + "\r\n";
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (int saves = 0; saves < 3; saves++) {
        assertThat(events.lines().anyMatch("data: look"::equals)).isTrue();
        project.edit(Kind.FACTS);
      }
      assertThat(events.lines().anyMatch("data: look"::equals)).isTrue();
    }
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n"));
  }
}

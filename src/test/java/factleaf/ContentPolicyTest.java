package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.LoopbackSite;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page takes nothing from outside and runs nothing, even where somebody put it there. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class ContentPolicyTest {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final List<Path> SCRIPTED =
      List.of(Path.of("out/index.html"), Path.of("out/search.html"));

  /** The index and the search have one script each. */
  private static final String INDEX_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[A-Za-z0-9+/=]{44}';"
          + " base-uri 'none'; form-action 'none'";

  private LoopbackSite outside;

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    return Site.pages();
  }

  @BeforeEach
  void listen() throws IOException {
    outside = LoopbackSite.open();
  }

  @AfterEach
  void stop() throws IOException {
    outside.close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingFromOutsideIsAskedForAndNoScriptRuns(Path page) throws IOException {
    String text = Files.readString(Site.folder().resolve(page));
    assertThat(Jsoup.parse(text).select("meta[http-equiv=Content-Security-Policy]"))
        .singleElement()
        .satisfies(
            meta ->
                assertThat(meta.attr("content"))
                    .matches(SCRIPTED.contains(page) ? INDEX_POLICY : POLICY));
    assertThat(Jsoup.parse(text).select("link, img, iframe, object, form")).isEmpty();

    String title = openWithIntruders(text);
    assertThat(title).doesNotContain("intruder");
    assertThat(outside.asked()).isEmpty();
  }

  /** So that the test above can fail. */
  @ParameterizedTest
  @ValueSource(strings = {"out/index.html", "out/baclofen/patient.html"})
  void withoutThePolicyTheyWouldGetThrough(Path page) throws IOException {
    String text = Files.readString(Site.folder().resolve(page));
    String title = openWithIntruders(text.replace("Content-Security-Policy", "x-nothing"));
    assertThat(title).isEqualTo("intruder");
    assertThat(outside.asked())
        .contains("GET /image", "GET /style", "GET /script", "GET /frame", "GET /background");
  }

  /** Opens a page with added contents that ask a server, and gives its title. */
  private String openWithIntruders(String text) throws IOException {
    String intruders =
        """
        <img src="HOST/image" alt="" onerror="document.title = 'intruder'"/>
        <link rel="stylesheet" href="HOST/style"/>
        <script src="HOST/script"></script>
        <script>document.title = 'intruder'</script>
        <iframe src="HOST/frame"></iframe>
        <p style="background-image: url(HOST/background)">x</p>
        """
            .replace("HOST", outside.base());
    Path file = folder.resolve("page.html");
    Files.writeString(file, text.replace("</body>", intruders + "</body>"));
    Site.browser().open(Site.address(file), 1280);
    return Site.browser().title();
  }
}

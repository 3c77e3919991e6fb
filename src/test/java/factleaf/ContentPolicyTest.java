package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import factleaf.testing.Browser;
import factleaf.testing.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    return Site.pages();
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
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
    assertThat(asked).isEmpty();
  }

  /** So that the test above can fail. */
  @ParameterizedTest
  @ValueSource(strings = {"out/index.html", "out/baclofen/patient.html"})
  void withoutThePolicyTheyWouldGetThrough(Path page) throws IOException {
    String text = Files.readString(Site.folder().resolve(page));
    String title = openWithIntruders(text.replace("Content-Security-Policy", "x-nothing"));
    assertThat(title).isEqualTo("intruder");
    assertThat(asked).contains("/image", "/style", "/script", "/frame", "/background");
  }

  /** Opens a page with added contents that ask a server, and gives its title. */
  private String openWithIntruders(String text) throws IOException {
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    String intruders =
        """
        <img src="HOST/image" alt="" onerror="document.title = 'intruder'"/>
        <link rel="stylesheet" href="HOST/style"/>
        <script src="HOST/script"></script>
        <script>document.title = 'intruder'</script>
        <iframe src="HOST/frame"></iframe>
        <p style="background-image: url(HOST/background)">x</p>
        """
            .replace("HOST", host);
    Path file = folder.resolve("page.html");
    Files.writeString(file, text.replace("</body>", intruders + "</body>"));
    Site.browser().open(Site.address(file), 1280);
    return Site.browser().title();
  }
}

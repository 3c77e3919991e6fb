package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import factleaf.testing.Browser;
import factleaf.testing.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Chromium finds the words that a link names. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class TextFragmentBrowserTest {
  /** Each stands far from the others, between elements as pages have them. */
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><title>A label</title><body>
      <style>section { padding-top: 3000px }</style>
      <section>start with <b>5 mg</b> three
        times daily</section>
      <section>seen in 10-63%, R&amp;D only</section>
      <section>not more than 80&nbsp;mg/day (20 mg × 4)</section>
      <section>“well-known” + a*b = 2.5 ≥ ½</section>
      <section><ul><li>drowsiness;</li><li>dizziness</li></ul></section>
      <p style="margin-top: 3000px">the end</p></body></html>
      """;

  private static HttpServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 mg three times daily",
        "10-63%, R&D",
        "80 mg/day (20 mg × 4)",
        "“well-known” + a*b = 2.5 ≥ ½",
        "dizziness",
      })
  void thePageOpensAtTheWords(String phrase) {
    String address =
        "http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/"
            + Integer.toHexString(phrase.hashCode());
    Site.browser().open(TextFragment.link(address, List.of(phrase)).orElseThrow(), 1280);

    String word = phrase.substring(0, 3);
    boolean seen =
        Site.browser()
            .run(
                """
                const section = [...document.querySelectorAll('section')].find(s =>
                  s.textContent.includes(arguments[0].replace('80 ', '80\\u00a0')));
                const box = section.getBoundingClientRect();
                return scrollY > 0 && box.bottom > 0 && box.bottom <= innerHeight;
                """,
                word);
    assertThat(seen).isTrue();
  }

  /** The other way round: words that the page does not have leave it at its beginning. */
  @ParameterizedTest
  @ValueSource(strings = "6 mg three times daily")
  void wordsThatAreNotThereShowThePage(String phrase) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/none";
    Site.browser().open(TextFragment.link(address, List.of(phrase)).orElseThrow(), 1280);

    assertThat(Site.browser().<Number>run("return scrollY").intValue()).isZero();
  }
}

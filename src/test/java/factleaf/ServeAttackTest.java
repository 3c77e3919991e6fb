package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.testing.Served;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview against other sites, other machines, and clients that mean harm. */
class ServeAttackTest {
  private static final String PAGE = "/drug/clinician.html";
  private static final String SECRET = "a secret of the user";

  @TempDir static Path temp;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    Path folder = temp.resolve("project");
    EditedProject.in(folder);
    Files.writeString(folder.resolve("secret.html"), SECRET);
    Files.writeString(temp.resolve("secret.html"), SECRET);
    Files.createDirectory(folder.resolve("drug"));
    Files.writeString(folder.resolve("drug/secret.html"), SECRET);
    served = Served.of(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** A name of an attacker that is made to lead to this machine: DNS rebinding. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: localhost.evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: 127.0.0.1:PORT.evil.example",
        "Host: evil.example@127.0.0.1:PORT",
        "Host: 0.0.0.0:PORT",
        "Host: [::1]:PORT",
        "Host:",
        "X: none",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example",
        "Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT"
      })
  void anotherHostIsRefused(String host) throws IOException {
    String headers = host.replace("PORT", Integer.toString(served.port()));
    String request = " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
    assertThat(Served.status(served.send("GET " + PAGE + request))).isIn(400, 421);
    assertThat(Served.status(served.send("GET /events" + request))).isIn(400, 421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example" + PAGE,
        "http://127.0.0.1:1" + PAGE,
        "//evil.example" + PAGE,
        "evil.example:80",
        "*",
        ""
      })
  void targetsOfAProxyAreRefused(String target) throws IOException {
    assertThat(Served.status(served.get(target))).isIn(0, 400, 404, 421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1:PORT",
        "Origin: http://127.0.0.1",
        "Origin: http://127.0.0.1:PORT.evil.example",
        "Origin: http://127.0.0.1:PORT\r\nOrigin: http://evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site"
      })
  void pagesOfOtherSitesAreRefused(String header) throws IOException {
    String headers = header.replace("PORT", Integer.toString(served.port()));
    assertThat(Served.status(served.request("GET", PAGE, headers))).isEqualTo(403);
    assertThat(Served.status(served.request("GET", "/events", headers))).isEqualTo(403);
    assertThat(served.request("GET", PAGE, headers)).doesNotContain("At most");
  }

  @Test
  void ownPagesAreAnswered() throws IOException {
    String origin = "Origin: http://127.0.0.1:" + served.port();
    assertThat(Served.status(served.request("GET", PAGE, origin, "Sec-Fetch-Site: same-origin")))
        .isEqualTo(200);
    assertThat(served.request("GET", PAGE, origin)).doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X"})
  void onlyGetAndHeadAreAnswered(String method) throws IOException {
    assertThat(Served.status(served.request(method, PAGE, "Content-Length: 0"))).isEqualTo(405);
    String body = " HTTP/1.1\r\n" + served.host() + "Content-Length: 9\r\n\r\n123456789";
    assertThat(served.send(method + " " + PAGE + body)).doesNotContain("At most");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/secret.html",
        "/drug/secret.html",
        "/facts.yaml",
        "/../secret.html",
        "/drug/../secret.html",
        "/drug/../../secret.html",
        "/%2e%2e/secret.html",
        "/%2e%2e%2fsecret.html",
        "/..%2fsecret.html",
        "/%252e%252e%252fsecret.html",
        "/..%5csecret.html",
        "/..\\secret.html",
        "/....//secret.html",
        "/%c0%ae%c0%ae/secret.html",
        "/%uff0e%uff0e/secret.html",
        "/drug/clinician.html/../../secret.html",
        "/drug/clinician.html%00secret.html",
        "/drug%2fclinician.html",
        "/./drug/clinician.html",
        "/drug//clinician.html",
        "/drug/clinician.html;x",
        "/drug/clinician.html?x",
        "/drug/clinician.html?region=ZZ",
        "/drug/clinician.html?region=UK&region=US",
        "/drug/clinician.html?clinic=../secret.yaml",
        "/drug/clinician.html?%72egion=UK",
        "/file:///etc/passwd",
        "/etc/passwd",
        "/templates/handout.ftlh",
        "/factleaf/serve/preview.js"
      })
  void nothingButDocumentsIsServed(String path) throws IOException {
    String answer = served.get(path);
    assertThat(Served.status(answer)).isIn(0, 400, 404, 421);
    assertThat(answer).doesNotContain(SECRET, "factleaf: 2", "root:", "At most");
  }

  /** What a clone of a project brings may be a link to a file of the user. */
  @Test
  void linksOutOfTheProjectAreNotFollowed() throws IOException {
    EditedProject linked = EditedProject.in(temp.resolve("linked"));
    Path outside = Files.writeString(temp.resolve("outside.yaml"), SECRET);
    for (Kind kind : List.of(Kind.INCLUDE, Kind.SIGNED, Kind.TEMPLATE, Kind.CLINIC, Kind.LOGO)) {
      Files.delete(linked.file(kind));
      Files.createSymbolicLink(linked.file(kind), outside);
    }
    try (Served other = Served.of(linked.folder())) {
      for (String path : List.of("/", PAGE, "/drug/index.html", "/drug/entries.html")) {
        assertThat(other.get(path)).doesNotContain(SECRET);
      }
      assertThat(other.get("/")).contains("[file-outside]");
    }
  }

  @Test
  void whatIsHugeOrBrokenStopsNobodyElse() throws IOException {
    String huge = "x".repeat(1 << 20);
    for (String request :
        List.of(
            "GET /" + huge + " HTTP/1.1\r\n" + served.host() + "\r\n",
            "GET / HTTP/1.1\r\n" + served.host() + "X: " + huge + "\r\n\r\n",
            "GET / HTTP/1.1\r\n" + served.host() + "X: y\r\n".repeat(1 << 16) + "\r\n",
            "\0\1\2\r\n\r\n",
            "GET\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")) {
      try {
        assertThat(Served.status(served.send(request))).isNotEqualTo(200);
      } catch (IOException e) {
        // it hung up, which is as good
      }
    }
    assertThat(Served.status(served.get(PAGE))).isEqualTo(200);
  }

  @Test
  void slowClientsStopNobodyElse() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = served.connect();
      slow.add(socket);
      String part = i % 2 == 0 ? "GET / HT" : "GET " + PAGE + " HTTP/1.1\r\n" + served.host();
      socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Served.status(served.get(PAGE))).isEqualTo(200);
    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void otherMachinesCannotConnect() throws IOException {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress own : network.inetAddresses().toList()) {
        if (!own.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(own, served.port())).isInstanceOf(IOException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", PAGE, "/drug/clinician.pdf", "/nothing"})
  void everyAnswerHasTheHeadersThatKeepOthersOut(String path) throws IOException {
    assertThat(served.get(path))
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("X-Frame-Options: SAMEORIGIN")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("Referrer-Policy: no-referrer");
  }

  @Test
  void onlyTheScriptOfThePreviewRuns() throws Exception {
    String answer = served.get(PAGE);
    String script = answer.substring(answer.indexOf("<script>") + 8, answer.indexOf("</script>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer)
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
        .contains("default-src 'none';", "frame-ancestors 'self'")
        .doesNotContain("http-equiv=\"Content-Security-Policy\"", "unsafe-eval");
  }
}

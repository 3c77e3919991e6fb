package factleaf.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server of the preview: on 127.0.0.1 alone, for its own pages alone ({@link Guard}). */
public final class PreviewServer implements AutoCloseable {
  /** How long a save may wait until it is seen, in milliseconds. */
  private static final int LOOK = 25;

  private static final int LOOKS_A_BEAT = 80;
  private static final int NOT_FOUND = 404;
  private static final int FAULT = 500;

  /** Read by the JDK's server when the first one is made: what one client may take of it. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "20",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "32768",
          "jdk.httpserver.maxConnections", "200");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "SAMEORIGIN");

  private final Views views;
  private final Events events = new Events();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Guard guard;
  private final List<Thread> helpers;

  /**
   * Starts.
   *
   * @param port 0 for one that is free
   * @throws IOException if the port is not free
   */
  public PreviewServer(Views views, int port) throws IOException {
    LIMITS.forEach(System::setProperty);
    this.views = views;
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    guard = new Guard(server.getAddress().getPort());
    server.setExecutor(pool);
    server.createContext("/", this::answer);
    server.start();
    helpers =
        List.of(new Thread(this::watch, "watch"), new Thread(new WarmUp(views.usual()), "warm up"));
    helpers.forEach(helper -> helper.setDaemon(true));
    helpers.getLast().setPriority(Thread.MIN_PRIORITY);
    helpers.forEach(Thread::start);
  }

  public String address() {
    return "http://127.0.0.1:" + guard.port() + "/";
  }

  @Override
  public void close() {
    helpers.forEach(Thread::interrupt);
    server.stop(0);
    pool.shutdownNow();
  }

  /** Sees saves. What cannot be read is said to who asks for a page. */
  private void watch() {
    long told = 0;
    try {
      for (int looks = 0; ; looks++) {
        Thread.sleep(LOOK);
        long now = look(told);
        if (now != told) {
          told = now;
          events.tell();
        } else if (looks % LOOKS_A_BEAT == 0) {
          events.beat();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long look(long told) {
    try {
      return views.usual().look();
    } catch (IOException | RuntimeException e) {
      return told;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    OptionalInt refused = guard.refuses(exchange);
    if (refused.isPresent()) {
      headers.set("Allow", "GET, HEAD");
      headers.set("Connection", "close");
      send(
          exchange, refused.getAsInt(), "text/plain", "refused\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String path = exchange.getRequestURI().getRawPath();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (path.equals("/events") && !head) {
      events.add(exchange);
    } else {
      answer(exchange, path.equals("/") ? Project.INDEX : path.substring(1));
    }
  }

  /** A path is only ever compared with those of documents: nothing is looked for on a disk. */
  private void answer(HttpExchange exchange, String path) throws IOException {
    Optional<Shown> found;
    try {
      String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
      Optional<View> view = View.of(query);
      found = view.isPresent() ? views.of(view.get()).get(path) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      send(exchange, FAULT, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (found.isEmpty()) {
      send(exchange, NOT_FOUND, "text/plain", "not found\n".getBytes(StandardCharsets.UTF_8));
    } else if (path.endsWith(".html") || found.get().isOld() || found.get().bytes().isEmpty()) {
      ShownPage page = ShownPage.of(found.get());
      exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
      send(exchange, 200, "text/html", page.html().getBytes(StandardCharsets.UTF_8));
    } else {
      String type = path.endsWith(".pdf") ? "application/pdf" : "text/plain";
      send(exchange, 200, type, found.get().bytes().get());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    boolean text = type.startsWith("text/");
    exchange.getResponseHeaders().set("Content-Type", text ? type + "; charset=utf-8" : type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    try (exchange) {
      exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}

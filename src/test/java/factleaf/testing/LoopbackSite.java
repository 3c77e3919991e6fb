package factleaf.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of this machine that answers in all the ways of the web. */
public final class LoopbackSite implements AutoCloseable {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final String base;
  private ServerSocket plain;

  public static LoopbackSite open() throws IOException {
    return new LoopbackSite();
  }

  private LoopbackSite() throws IOException {
    plain = new ServerSocket();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    plain.close();
    server.stop(0);
    pool.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    switch (path) {
      case "/page" -> send(exchange, 200, "");
      case "/no-head" -> send(exchange, exchange.getRequestMethod().equals("HEAD") ? 405 : 200, "");
      case "/moved" -> send(exchange, 301, "/page");
      case "/moved-twice" -> send(exchange, 308, "/other");
      case "/other" -> send(exchange, 302, "/page#part");
      case "/moved-away" -> send(exchange, 301, "/gone");
      case "/gone" -> send(exchange, 410, "");
      case "/loop" -> send(exchange, 301, "/loop");
      case "/file" -> send(exchange, 302, "file:///etc/passwd");
      case "/busy" -> send(exchange, 429, "");
      case "/fault" -> send(exchange, 500, "");
      case "/silent" -> hang();
      default -> send(exchange, 404, "");
    }
  }

  private static void send(HttpExchange exchange, int status, String location) throws IOException {
    if (!location.isEmpty()) {
      exchange.getResponseHeaders().set("Location", location);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** A host that knows no TLS: it answers the greeting in plain text. */
  public String withoutTls() throws IOException {
    plain = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    pool.submit(
        () -> {
          while (true) {
            try (Socket socket = plain.accept()) {
              socket.getOutputStream().write("what?".repeat(20).getBytes(StandardCharsets.UTF_8));
            }
          }
        });
    return "https://127.0.0.1:" + plain.getLocalPort();
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its address, without a slash at the end. */
  public String base() {
    return base;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Methods and paths in the order in which they were asked for. */
  public List<String> asked() {
    return asked;
  }
}

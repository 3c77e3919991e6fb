package factleaf.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages, which are told when to look again. What has changed they ask for themselves. */
final class Events {
  private static final String LOOK = "data: look\n\n";

  /** A comment: only shows whether somebody is still there. */
  private static final String BEAT = ":\n\n";

  private final Set<HttpExchange> open = ConcurrentHashMap.newKeySet();

  /** Takes a page, which looks at once: it may have missed something. */
  void add(HttpExchange page) throws IOException {
    page.getResponseHeaders().set("Content-Type", "text/event-stream");
    page.sendResponseHeaders(200, 0);
    send(page, LOOK);
    open.add(page);
  }

  void tell() {
    open.forEach(page -> sendOrDrop(page, LOOK));
  }

  /** Forgets pages that were closed. */
  void beat() {
    open.forEach(page -> sendOrDrop(page, BEAT));
  }

  private void sendOrDrop(HttpExchange page, String event) {
    try {
      send(page, event);
    } catch (IOException e) {
      open.remove(page);
      page.close();
    }
  }

  private static void send(HttpExchange page, String event) throws IOException {
    page.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
    page.getResponseBody().flush();
  }
}

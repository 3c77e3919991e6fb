package factleaf.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who is answered: a browser that was led here by its user, or by a page of this server. A page of
 * another site cannot ask, neither by its own name made to lead here, nor by ours.
 *
 * @param port of this server
 */
record Guard(int port) {
  static final int FORBIDDEN = 403;
  static final int NO_METHOD = 405;
  static final int MISDIRECTED = 421;

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Why a request is refused, as a status of HTTP; empty if it is not. */
  OptionalInt refuses(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    URI asked = exchange.getRequestURI();
    if (asked.isAbsolute() || asked.getRawAuthority() != null || !isOwn("", headers, "Host")) {
      return OptionalInt.of(MISDIRECTED);
    }
    boolean otherPage = headers.containsKey("Origin") && !isOwn("http://", headers, "Origin");
    if (otherPage || !OWN_SITES.containsAll(values(headers, "Sec-Fetch-Site"))) {
      return OptionalInt.of(FORBIDDEN);
    }
    return METHODS.contains(exchange.getRequestMethod())
        ? OptionalInt.empty()
        : OptionalInt.of(NO_METHOD);
  }

  /** Whether a header is there once, and names this server. */
  private boolean isOwn(String scheme, Headers headers, String name) {
    List<String> values = values(headers, name);
    return values.size() == 1
        && Set.of(scheme + "127.0.0.1:" + port, scheme + "localhost:" + port)
            .contains(values.getFirst());
  }

  private static List<String> values(Headers headers, String name) {
    return headers.getOrDefault(name, List.of());
  }
}

package factleaf.links;

import factleaf.links.Answer.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Asks for addresses, each with HEAD, and with GET where that gives no page: some hosts know no
 * HEAD. Reads no page, keeps no cookies, and follows redirects itself, to tell where they lead.
 *
 * @param agent how it names itself
 * @param patience how long it waits for an answer
 * @param alsoPrivate whether it asks hosts of private networks too
 */
record Asker(HttpClient client, String agent, Duration patience, boolean alsoPrivate) {
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);

  static Asker of(String agent, Duration patience, boolean alsoPrivate) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
    return new Asker(client, agent, patience, alsoPrivate);
  }

  /** What comes of an address; a fragment is not asked for. */
  Answer ask(String address) {
    URI at = URI.create(address.replaceFirst("#.*", ""));
    Outcome good = Outcome.GOOD;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!alsoPrivate && PrivateHosts.hold(at.getHost())) {
        return new Answer(Outcome.PRIVATE, 0, at.toString(), "leads into a private network");
      }
      HttpResponse<InputStream> response;
      try {
        response = response(at);
      } catch (IOException e) {
        return failed(at, e);
      }
      int status = response.statusCode();
      if (!REDIRECTS.contains(status)) {
        return answered(at, status, good);
      }
      Optional<URI> next = next(at, response);
      if (next.isEmpty()) {
        return new Answer(Outcome.BROKEN, status, at.toString(), "is redirected to no web page");
      }
      boolean moved = PERMANENT.contains(status) && good != Outcome.REDIRECTED;
      good = moved ? Outcome.MOVED : good == Outcome.MOVED ? good : Outcome.REDIRECTED;
      at = next.get();
    }
    return new Answer(Outcome.BROKEN, 0, at.toString(), "is redirected without end");
  }

  private HttpResponse<InputStream> response(URI at) throws IOException {
    HttpResponse<InputStream> head = send(at, "HEAD");
    return head.statusCode() < 400 ? head : send(at, "GET");
  }

  private HttpResponse<InputStream> send(URI at, String method) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("User-Agent", agent)
            .header("Accept", "*/*")
            .timeout(patience)
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Optional<URI> next(URI at, HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Location")
          .map(to -> at.resolve(to.replaceFirst("#.*", "")))
          .filter(to -> to.getHost() != null && Set.of("http", "https").contains(to.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Answer answered(URI at, int status, Outcome good) {
    boolean gone = GONE.contains(status);
    boolean page = status >= 200 && status < 300;
    return new Answer(
        gone ? Outcome.BROKEN : page ? good : Outcome.UNANSWERED,
        status,
        at.toString(),
        page ? "" : "answers with " + status);
  }

  private static Answer failed(URI at, IOException e) {
    boolean unknown =
        e instanceof ConnectException && e.getCause() instanceof UnresolvedAddressException
            || e instanceof ConnectException
                && e.getCause() instanceof ConnectException inner
                && inner.getCause() instanceof UnresolvedAddressException;
    if (unknown) {
      return new Answer(Outcome.BROKEN, 0, at.toString(), "has a host that is not known");
    }
    if (e instanceof SSLException) {
      return new Answer(
          Outcome.BROKEN, 0, at.toString(), "cannot be reached safely: " + e.getMessage());
    }
    String why = e instanceof HttpTimeoutException ? "gives no answer in time" : "gives no answer";
    return new Answer(Outcome.UNANSWERED, 0, at.toString(), why);
  }
}

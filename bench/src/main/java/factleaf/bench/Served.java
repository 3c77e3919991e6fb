package factleaf.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A preview of one fact file, as its user starts it. */
record Served(Process process, HttpClient client, String address) implements AutoCloseable {
  static Served of(Path home, Path facts) throws IOException {
    Process process =
        new ProcessBuilder(
                home.resolve("factleaf").toString(),
                "serve",
                "--today",
                Program.checkedOn(facts),
                facts.getFileName().toString())
            .directory(facts.getParent().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String address =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (address == null) {
      throw new IOException("factleaf serve ended");
    }
    return new Served(process, HttpClient.newHttpClient(), address);
  }

  /** Asks for a document and takes all of it. */
  byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }

  @Override
  public void close() {
    process.destroy();
  }
}

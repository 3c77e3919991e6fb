package factleaf.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.cli.UserFolders;
import factleaf.text.InputDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/** The preview of a project, as the command line starts it. */
public record Served(Thread program, int port) implements AutoCloseable {
  /** Starts it on the day of {@link Builds#TODAY}, and waits for its address. */
  public static Served of(Path folder) throws IOException {
    return of(folder, Builds.TODAY);
  }

  /** As above, on another day. */
  public static Served of(Path folder, String today) throws IOException {
    return of(folder, today, InputDisk.REAL);
  }

  /** As above, reading another disk. */
  public static Served of(Path folder, String today, InputDisk disk) throws IOException {
    PipedInputStream printed = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(printed), true, UTF_8);
    String[] args = {
      "serve",
      "--today",
      today,
      "--templates",
      folder.resolve("templates").toString(),
      folder.resolve("facts.yaml").toString()
    };
    Thread program =
        new Thread(() -> Main.run(args, Terminal.plain(out, System.err), disk, UserFolders.NONE));
    program.setDaemon(true);
    program.start();
    String address = new BufferedReader(new InputStreamReader(printed, UTF_8)).readLine();
    return new Served(program, Integer.parseInt(address.replaceAll("^http://127.0.0.1:|/$", "")));
  }

  @Override
  public void close() {
    program.interrupt();
    try {
      program.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public Socket connect() throws IOException {
    return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  /** Sends a whole request and hands back the whole answer, bytes as characters. */
  public String send(String request) throws IOException {
    try (Socket socket = connect()) {
      OutputStream to = socket.getOutputStream();
      to.write(request.getBytes(ISO_8859_1));
      to.flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** A request of a browser, and one that ends the connection. */
  public String request(String method, String path, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send(
        method + " " + path + " HTTP/1.1\r\n" + host() + more + "Connection: close\r\n\r\n");
  }

  public String host() {
    return "Host: 127.0.0.1:" + port + "\r\n";
  }

  public String get(String path) throws IOException {
    return request("GET", path);
  }

  /** The status of an answer; 0 if there was none. */
  public static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}

package factleaf.testing;

import java.io.IOException;
import java.nio.file.Path;

/** A named pipe with somebody who writes to it, so that whoever opens it does not wait for ever. */
public record Pipe(Process writer) implements AutoCloseable {
  public static Pipe at(Path path) throws IOException {
    String script = "mkfifo \"$0\"; exec echo x >\"$0\"";
    Process writer = new ProcessBuilder("sh", "-c", script, path.toString()).start();
    while (!path.toFile().exists()) {
      Thread.onSpinWait();
    }
    return new Pipe(writer);
  }

  @Override
  public void close() {
    writer.destroyForcibly();
  }
}

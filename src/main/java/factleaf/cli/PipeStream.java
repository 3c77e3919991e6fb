package factleaf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream of the process. A reader who closes a pipe has read enough, as {@code head}
 * does: what comes later is dropped, and is no failure.
 */
final class PipeStream extends FilterOutputStream {
  /**
   * The system's words for it; Java has no other sign. The launcher sees to it that they are
   * English.
   */
  private static final String CLOSED = "Broken pipe";

  private boolean closed;

  PipeStream(OutputStream out) {
    super(out);
  }

  static PrintStream of(FileDescriptor stream) {
    return new PrintStream(
        new PipeStream(new FileOutputStream(stream)), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (closed) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!CLOSED.equals(e.getMessage())) {
        throw e;
      }
      closed = true;
    }
  }
}

package factleaf.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the quotes of a CSV that is read: where one is open at the end, the file is cut off. */
final class QuoteCount extends FilterInputStream {
  private boolean isOpen;

  QuoteCount(InputStream in) {
    super(in);
  }

  /** Whether what was read so far ends within quotes. */
  boolean isOpen() {
    return isOpen;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    isOpen ^= b == '"';
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    for (int i = from; i < from + read; i++) {
      isOpen ^= bytes[i] == '"';
    }
    return read;
  }
}

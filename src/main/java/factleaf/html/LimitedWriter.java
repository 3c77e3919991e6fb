package factleaf.html;

import java.io.IOException;
import java.io.Writer;

/** Collects a page, and fails when it becomes too long. */
final class LimitedWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private final Runnable onExcess;

  /**
   * @param limit most characters
   * @param onExcess run once, by the write that is too much
   */
  LimitedWriter(int limit, Runnable onExcess) {
    this.limit = limit;
    this.onExcess = onExcess;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    if (length > limit - text.length()) {
      onExcess.run();
      throw new IOException("more than " + limit + " characters");
    }
    text.append(chars, offset, length);
  }

  /** How many characters were written. */
  int length() {
    return text.length();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}

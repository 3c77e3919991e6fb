package factleaf.bench;

import java.io.IOException;

/** One way to make a PDF of a page, set up and ready to make it again and again. */
interface Contender extends AutoCloseable {
  String name();

  /** The PDF, for looking at. */
  byte[] pdf() throws IOException;

  /**
   * Makes the PDF several times.
   *
   * @return milliseconds for each
   */
  default double batch(int times) throws IOException {
    long start = System.nanoTime();
    long bytes = 0;
    for (int i = 0; i < times; i++) {
      bytes += pdf().length;
    }
    double elapsed = (System.nanoTime() - start) / 1e6 / times;
    if (bytes == 0) {
      throw new IOException(name() + " made nothing");
    }
    return elapsed;
  }

  @Override
  default void close() throws IOException {}
}

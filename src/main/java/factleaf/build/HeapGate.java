package factleaf.build;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets as many sheets be made at once as the heap has room for: many small ones, or a few of the
 * largest that are read. Whoever gets no room waits, in turn.
 *
 * <p>The amounts were measured by making sheets in smaller and smaller heaps.
 */
final class HeapGate {
  private static final int MIB = 1 << 20;

  /** What all sheets share, and what stays of those that are made. In MiB. */
  private static final int SHARED = 64;

  /** What any sheet takes, in MiB. */
  private static final int ANY = 16;

  /** How many times its file a sheet takes besides. */
  private static final int TIMES = 64;

  private final int room;
  private final Semaphore free;

  /** Makes something of a sheet. */
  interface Making<R> {
    R get() throws IOException;
  }

  /**
   * @param heap the largest heap, in bytes
   */
  HeapGate(long heap) {
    room = Math.clamp(heap / MIB - SHARED, ANY, Integer.MAX_VALUE);
    free = new Semaphore(room, true);
  }

  /**
   * Waits for room, and makes it.
   *
   * @param size of the sheet's file, in bytes
   */
  <R> R pass(long size, Making<R> making) throws IOException {
    int share = (int) Math.min(room, ANY + TIMES * size / MIB);
    try {
      free.acquire(share);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    }
    try {
      return making.get();
    } finally {
      free.release(share);
    }
  }
}

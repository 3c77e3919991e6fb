package factleaf.search;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes bits, each in as little room as its chance leaves it: a binary arithmetic coder with
 * carry-less ranges of 32 bits, as in the PAQ archivers (M. Mahoney, "Adaptive weighing of context
 * models for lossless data compression", 2005). {@code find.js} reads them.
 */
final class BitCoder {
  /** What chances are parts of. */
  static final int WHOLE = 65_536;

  private static final long TOP = 1L << 24;
  private static final int RATE = 4;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long low;
  private long high = (1L << 32) - 1;

  /** A table of chances for {@link #symbol}, which learns. */
  static int[] table(int bits) {
    int[] table = new int[1 << bits];
    Arrays.fill(table, WHOLE / 2);
    return table;
  }

  /**
   * Writes a bit.
   *
   * @param chance that it is set, in 1/65,536; more than 0, less than the whole
   */
  void bit(boolean set, int chance) {
    long middle = low + (high - low) * chance / WHOLE;
    if (set) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while (low / TOP == high / TOP) {
      bytes.write((int) (low / TOP));
      low = low % TOP * 256;
      high = high % TOP * 256 + 255;
    }
  }

  /** Writes a number of so many bits, the highest first, each with the chance it had so far. */
  void symbol(int value, int bits, int[] table) {
    int node = 1;
    for (int i = bits - 1; i >= 0; i--) {
      boolean set = (value >> i & 1) == 1;
      bit(set, table[node]);
      table[node] += set ? WHOLE - table[node] >> RATE : -(table[node] >> RATE);
      node = node * 2 + (set ? 1 : 0);
    }
  }

  /** All bytes; nothing is written afterwards. */
  byte[] end() {
    bytes.write((int) (high / TOP));
    return bytes.toByteArray();
  }
}

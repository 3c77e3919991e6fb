package factleaf.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A sequence of draws that depends on nothing but its seeds: every run of every Java draws the
 * same. Only the generator's raw 64 bits are used, for how it bounds them is not part of its
 * contract.
 */
final class Draws {
  private final SplittableRandom random;

  /**
   * @param seed the formulary's seed
   * @param number which of the formulary's sequences
   */
  Draws(long seed, int number) {
    random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
  }

  /** A number from 0 to below a bound. */
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
  }

  /** A number within bounds, both included. */
  int within(int least, int most) {
    return least + below(most - least + 1);
  }

  <T> T oneOf(List<T> items) {
    return items.get(below(items.size()));
  }

  /** So many of some items, in their order; all if there are fewer. */
  <T> List<T> some(int count, List<T> items) {
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (below(items.size() - i) < count - drawn.size()) {
        drawn.add(items.get(i));
      }
    }
    return drawn;
  }
}

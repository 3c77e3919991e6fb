package factleaf.sample;

import java.util.List;

/**
 * Names made of syllables, in an order that a seed decides. No name comes twice before all have
 * come: name number i is combination number (offset + i × step) of all, and the step has no divisor
 * in common with their number.
 */
final class Names {
  private final List<List<String>> syllables;
  private final int size;
  private final int offset;
  private final int step;

  /**
   * @param syllables what may stand first, second and so on
   * @param draws decides the order
   */
  Names(List<List<String>> syllables, Draws draws) {
    this.syllables = syllables;
    size = syllables.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    offset = draws.below(size);
    int drawn = draws.within(1, size - 1);
    while (divisor(drawn, size) > 1) {
      drawn = drawn % (size - 1) + 1;
    }
    step = drawn;
  }

  /** How many names there are. */
  int size() {
    return size;
  }

  /** The place among all combinations that name number i has; no two below the size share one. */
  int place(int i) {
    return (int) ((offset + (long) i * step) % size);
  }

  String name(int i) {
    StringBuilder name = new StringBuilder();
    int rest = place(i);
    for (List<String> choices : syllables) {
      name.append(choices.get(rest % choices.size()));
      rest /= choices.size();
    }
    return name.toString();
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }
}

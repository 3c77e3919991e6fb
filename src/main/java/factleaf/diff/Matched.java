package factleaf.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which of the old things is which of the new ones.
 *
 * @param lost old ones that are nowhere
 * @param added new ones that were nowhere
 */
record Matched<T>(List<Pair<T>> pairs, List<T> lost, List<T> added) {
  /** One thing, then and now. */
  record Pair<T>(T old, T now) {}

  /** Nothing yet. */
  static <T> Matched<T> of(List<T> old, List<T> now) {
    return new Matched<>(List.of(), old, now);
  }

  /** Pairs of what is left those that are alike, in order. */
  Matched<T> by(BiPredicate<T, T> alike) {
    List<Pair<T>> all = new ArrayList<>(pairs);
    List<T> still = new ArrayList<>();
    List<T> left = new ArrayList<>(added);
    for (T old : lost) {
      boolean found = false;
      for (Iterator<T> each = left.iterator(); each.hasNext() && !found; ) {
        T now = each.next();
        found = alike.test(old, now);
        if (found) {
          each.remove();
          all.add(new Pair<>(old, now));
        }
      }
      if (!found) {
        still.add(old);
      }
    }
    return new Matched<>(all, still, left);
  }
}

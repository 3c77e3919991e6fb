package factleaf.verify;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which passage of a later text each passage of a text is: first among those under the same
 * headings, then where the nearest is the same, then anywhere. None is taken twice.
 */
final class Alignment {
  private static final double ALIKE = 0.4;
  private static final double SAME_PLACE = 0.2;

  private static final List<BiPredicate<Passage, Passage>> CLOSENESS =
      List.of(
          (old, now) -> plain(old).equals(plain(now)),
          Alignment::haveOneHeading,
          (old, now) -> true);

  private final TokenText old;
  private final TokenText now;
  private final Map<Integer, Integer> matches = new HashMap<>();
  private final BitSet taken = new BitSet();

  Alignment(TokenText old, TokenText now) {
    this.old = old;
    this.now = now;
    List<List<Integer>> places =
        IntStream.range(0, old.size()).mapToObj(i -> now.find(old, i)).toList();
    for (BiPredicate<Passage, Passage> close : CLOSENESS) {
      for (int i = 0; i < old.size(); i++) {
        if (!matches.containsKey(i)) {
          match(i, places.get(i), close);
        }
      }
    }
  }

  private void match(int passage, List<Integer> places, BiPredicate<Passage, Passage> close) {
    int length = old.tokens(passage).size();
    places.stream()
        .filter(at -> taken.nextSetBit(at) < 0 || taken.nextSetBit(at) >= at + length)
        .filter(at -> close.test(old.passage(passage), now.passage(now.passageAt(at))))
        .findFirst()
        .ifPresent(
            at -> {
              taken.set(at, at + length);
              matches.put(passage, now.passageAt(at));
            });
  }

  /** The passage of the later text, or the first that its words are in. */
  Optional<Integer> of(int passage) {
    return Optional.ofNullable(matches.get(passage));
  }

  /** Whether a passage of the later text has words that the earlier one has not. */
  boolean isNew(int passage) {
    return taken.nextClearBit(now.start(passage)) < now.end(passage);
  }

  /** The new passage that a passage may have become; empty if none is like it. */
  Optional<Integer> nearest(int passage) {
    return IntStream.range(0, now.size())
        .filter(this::isNew)
        .boxed()
        .filter(i -> likeness(passage, i) >= ALIKE)
        .max(Comparator.comparingDouble(i -> likeness(passage, i)));
  }

  /** How many of their tokens two passages share; more if they stand under one heading. */
  private double likeness(int passage, int later) {
    List<String> wanted = old.tokens(passage);
    Map<String, Integer> left = new HashMap<>();
    now.tokens(later).forEach(token -> left.merge(token, 1, Integer::sum));
    double shared = wanted.stream().filter(t -> left.merge(t, -1, Integer::sum) >= 0).count();
    boolean here = haveOneHeading(old.passage(passage), now.passage(later));
    double share = 2 * shared / (wanted.size() + now.tokens(later).size());
    return share + (here && shared > 0 ? SAME_PLACE : 0);
  }

  static boolean haveOneHeading(Passage old, Passage now) {
    return SourceText.plain(old.heading()).equals(SourceText.plain(now.heading()));
  }

  private static List<String> plain(Passage passage) {
    return passage.headings().stream().map(SourceText::plain).toList();
  }
}

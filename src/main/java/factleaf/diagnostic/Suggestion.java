package factleaf.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Suggestion {
  /** Longer words are not guessed at: the time grows with the square of the length. */
  private static final int LONGEST = 100;

  /** Among more candidates none is guessed or named. */
  private static final int MOST = 1_000;

  /** Shorter words begin alike by chance. */
  private static final int LEAST = 5;

  private Suggestion() {}

  /**
   * The candidate nearest to a word by optimal string alignment distance (insertions, deletions,
   * substitutions and swapped neighbours cost 1 each; case costs nothing), if it is at most a
   * quarter of the word's length away; among equals the first in alphabetical order. Words of up to
   * three letters are not guessed at: "mcg" is nearer to "mg" than to what was meant. Nor are words
   * of more than 100 letters, or any word among more than 1,000 candidates.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String sought = word.toLowerCase(Locale.ROOT);
    int limit = word.length() / 4;
    if (word.length() > LONGEST || candidates.size() > MOST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(sought, candidate.toLowerCase(Locale.ROOT)) <= limit)
        .min(
            Comparator.comparingInt(
                    (String candidate) -> distance(sought, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * A hint that names the nearest candidate, or else all of them, in alphabetical order; of very
   * many only how many there are.
   */
  public static String hint(String word, Collection<String> all) {
    List<String> candidates = all.stream().filter(name -> !name.isBlank()).toList();
    return nearest(word, candidates)
        .or(() -> alike(word, candidates))
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(
            () ->
                candidates.isEmpty() || candidates.size() > MOST
                    ? "there " + count(candidates.size()) + " to choose from"
                    : "choose one of: "
                        + String.join(", ", candidates.stream().distinct().sorted().toList()));
  }

  /** The only candidate that begins as a word does, for half of the longer: dosage, dosing. */
  private static Optional<String> alike(String word, Collection<String> candidates) {
    List<String> alike =
        candidates.size() > MOST || word.length() < LEAST
            ? List.of()
            : candidates.stream().distinct().filter(c -> beginsAlike(word, c)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean beginsAlike(String one, String other) {
    int half = (Math.max(one.length(), other.length()) + 1) / 2;
    return one.regionMatches(true, 0, other, 0, half);
  }

  private static String count(int candidates) {
    return candidates == 0 ? "is none" : "are " + candidates;
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1);
        best = Math.min(best, d[i - 1][j - 1] + substitution);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, d[i - 2][j - 2] + 1);
        }
        d[i][j] = best;
      }
    }
    return d[a.length()][b.length()];
  }
}

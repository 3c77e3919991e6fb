package factleaf.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a heading of a source is taken for a section's: a guess, for an editor to
 * confirm. "Dosage" fits "dosing", and "Interaction with other products" fits "interactions".
 */
record SectionWords(List<String> words) {
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LEAST = 5; // letters: shorter words say little

  /** Of an id, and of headings in handouts. */
  static SectionWords of(String id, List<String> headings) {
    return new SectionWords(
        Stream.concat(Stream.of(id), headings.stream())
            .flatMap(SectionWords::split)
            .filter(word -> word.length() >= LEAST || word.equals(id))
            .distinct()
            .toList());
  }

  private static Stream<String> split(String text) {
    return LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
  }

  /** The share of a heading's words that fit, from 0 to 1. */
  double fit(String heading) {
    List<String> theirs = split(heading).toList();
    long fitting = theirs.stream().filter(t -> words.stream().anyMatch(w -> fits(w, t))).count();
    return theirs.isEmpty() ? 0 : (double) fitting / theirs.size();
  }

  /** Words fit that are one, or that begin alike for half of the longer. */
  private static boolean fits(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.equals(other)
        || one.length() >= LEAST && other.length() >= LEAST && 2 * same >= longer;
  }
}

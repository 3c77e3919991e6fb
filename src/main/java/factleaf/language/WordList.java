package factleaf.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that a sheet should not print, each with what is wrong with it and what to write instead;
 * one file for each list and language ({@link WordListReader}).
 *
 * <p>Whole words are meant. Reading takes a time that grows with the text, not with its square:
 * patterns in the files repeat nothing without a bound.
 */
public final class WordList {
  /** A text with more findings of one list tells nothing new; the rest shows when they are gone. */
  private static final int MOST_IN_ONE_TEXT = 20;

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*+\"|\u201C[^\u201C\u201D]*+\u201D");

  private final boolean quotedIsFine;
  private final List<Entry> entries;
  private final Signs signs;

  /**
   * Words with one meaning.
   *
   * @param fine longer phrases in which the words are fine
   * @param unless phrases that explain the words to whoever reads the section
   * @param onlyWith phrases without which the words mean something else
   */
  public record Entry(
      WordPattern words,
      String wrong,
      String hint,
      Optional<WordPattern> fine,
      Optional<WordPattern> unless,
      Optional<WordPattern> onlyWith) {}

  /** Words of the list in a text, unless the text is explained. */
  public record Found(Entry entry, int start, int end) {}

  /**
   * @param quotedIsFine whether words between quotation marks are fine
   */
  WordList(boolean quotedIsFine, List<Entry> entries) {
    this.quotedIsFine = quotedIsFine;
    this.entries = entries;
    this.signs = new Signs(entries.stream().map(Entry::words).toList());
  }

  /** Words of the list in a text, what is wrong with them and what to do. */
  public record Match(int start, int end, String wrong, String hint) {}

  /**
   * The words of the list in a text, in order; none within others, and not more than anybody reads.
   *
   * @param isExplained whether phrases stand anywhere near the text
   */
  public List<Match> find(String text, Predicate<Pattern> isExplained) {
    return unexplained(text, in(text), isExplained);
  }

  /** Words of the list in a text, explained or not: what depends on nothing but the text. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    BitSet quoted = quotedIsFine ? covered(QUOTED, text) : new BitSet();
    signs.mayStandIn(text).stream().forEach(i -> find(entries.get(i), text, quoted, found));
    return List.copyOf(found);
  }

  /**
   * As {@link #find}, of what was found in the text before.
   *
   * @param in what {@link #in} found
   */
  public static List<Match> unexplained(
      String text, List<Found> in, Predicate<Pattern> isExplained) {
    List<Found> found = new ArrayList<>(in);
    found.removeIf(
        f ->
            f.entry()
                .unless()
                .map(WordPattern::pattern)
                .map(u -> u.matcher(text).find() || isExplained.test(u))
                .orElse(false));
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
    List<Match> matches = new ArrayList<>();
    int end = 0;
    for (Found f : found) {
      if (f.start() >= end && matches.size() < MOST_IN_ONE_TEXT) {
        matches.add(new Match(f.start(), f.end(), f.entry().wrong(), f.entry().hint()));
        end = f.end();
      }
    }
    return matches;
  }

  private static void find(Entry entry, String text, BitSet quoted, List<Found> found) {
    List<MatchResult> matches = entry.words().in(text);
    if (matches.isEmpty()
        || !entry.onlyWith().map(p -> p.pattern().matcher(text).find()).orElse(true)) {
      return;
    }
    BitSet excused = entry.fine().map(fine -> covered(fine.pattern(), text)).orElseGet(BitSet::new);
    excused.or(quoted);
    for (MatchResult match : matches) {
      if (excused.nextClearBit(match.start()) < match.end()) {
        found.add(new Found(entry, match.start(), match.end()));
      }
    }
  }

  /** The characters of a text that a pattern matches. */
  private static BitSet covered(Pattern pattern, String text) {
    BitSet covered = new BitSet();
    for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(text).results()::iterator) {
      covered.set(match.start(), match.end());
    }
    return covered;
  }
}

package factleaf.language;

import factleaf.language.LayWords.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Some consecutive words of a sentence, in which phrases are looked for. */
record LayRange(LayWords words, LayTokens tokens, int from, int to) {
  /** A text with more of one list tells nothing new. */
  private static final int MOST = 20;

  /**
   * A phrase found.
   *
   * @param from index of its first word
   * @param to index behind its last
   */
  record Found(int from, int to) {}

  /** Where a phrase of a list ends that begins at a word; -1 if none begins there. */
  int endAt(Words list, int at) {
    return words.list(list).endAt(tokens, at, to);
  }

  boolean isAt(Words list, int at) {
    return endAt(list, at) >= 0;
  }

  /** Whether a phrase of a list begins at a word and fills the rest. */
  boolean isRest(Words list, int at) {
    return endAt(list, at) == to;
  }

  Optional<Found> find(Words list) {
    return all(list).stream().findFirst();
  }

  boolean has(Words list) {
    return find(list).isPresent();
  }

  /** Whether a phrase of a list begins within words that were found. */
  boolean hasWithin(Words list, Found found) {
    return IntStream.range(found.from(), found.to()).anyMatch(at -> isAt(list, at));
  }

  /** The phrases of a list, which do not overlap, in order; at most twenty. */
  List<Found> all(Words list) {
    List<Found> found = new ArrayList<>();
    int at = from;
    while (at < to && found.size() < MOST) {
      int end = endAt(list, at);
      if (end >= 0) {
        found.add(new Found(at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  /** Whether a negation stands before a word. */
  boolean isNegated(int at) {
    return part(from, at).all(Words.NEGATORS).stream()
        .anyMatch(negator -> !isAt(Words.AFFIRMATIONS, negator.from()));
  }

  /** What words of it do, as a clause. */
  LayClause doing(LayClause.Kind kind, boolean risky, int first, int behind) {
    return new LayClause(kind, risky, tokens.start(first), tokens.end(behind - 1));
  }

  /** The first word from one on that is none of those that change nothing. */
  int skip(int at) {
    int behind = at;
    int end = at;
    while (end >= 0 && end < to) {
      behind = end;
      end = Math.max(endAt(Words.FILLERS, behind), endAt(Words.OPENERS, behind));
      if (end < 0 && tokens.isFiller(behind)) {
        end = behind + 1;
      }
    }
    return end < 0 ? behind : to;
  }

  /** The first word that may carry a meaning. */
  int begin() {
    return skip(from);
  }

  boolean isBlank() {
    return begin() >= to;
  }

  LayRange part(int first, int behind) {
    return new LayRange(words, tokens, first, behind);
  }
}

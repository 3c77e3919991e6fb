package factleaf.language;

import factleaf.language.LayTokens.Mark;
import factleaf.language.LayWords.Words;
import java.util.ArrayList;
import java.util.List;

/** The parts of a sentence between marks and words that tie clauses, in order. */
final class LayParts {
  /** How a clause is tied to the one before it, the strongest last. */
  enum Tie {
    NONE,
    OR,
    AND,
    TURN
  }

  /** A part of the sentence, and what stands before it. */
  record Part(LayRange range, Mark mark, Tie tie) {
    boolean hasMark() {
      return mark != Mark.NONE;
    }

    /** Whether "and" or "or" ties it to the part before. */
    boolean isTied() {
      return tie == Tie.AND || tie == Tie.OR;
    }

    /** Whether nothing of the part before goes on in it. */
    boolean isApart() {
      return mark == Mark.HARD || tie == Tie.TURN;
    }
  }

  private final List<Part> parts = new ArrayList<>();

  LayParts(LayRange sentence) {
    int start = sentence.from();
    int at = start;
    Mark mark = Mark.NONE;
    Tie tie = Tie.NONE;
    while (at < sentence.to()) {
      Mark here = sentence.tokens().mark(at);
      int tied = endOfTie(sentence, at);
      if (at > start && (here != Mark.NONE || tied >= 0)) {
        parts.add(new Part(sentence.part(start, at), mark, tie));
        start = at;
        mark = Mark.NONE;
        tie = Tie.NONE;
      }
      mark = mark.compareTo(here) > 0 ? mark : here;
      if (tied >= 0) {
        Tie word = tie(sentence, at);
        tie = tie.compareTo(word) > 0 ? tie : word;
        start = tied;
      }
      at = Math.max(at + 1, tied);
    }
    if (start < sentence.to()) {
      parts.add(new Part(sentence.part(start, sentence.to()), mark, tie));
    }
  }

  int size() {
    return parts.size();
  }

  Part get(int i) {
    return parts.get(i);
  }

  /** Whether what comes behind the list in which a part stands begins with a bare mark. */
  boolean mainFollowsList(int i) {
    int next = endOfList(i) + 1;
    return next < size() && get(next).hasMark() && get(next).tie() == Tie.NONE;
  }

  /** The last part of a list "a, b or c" in which a part stands; the part itself if it is none. */
  int endOfList(int i) {
    int at = i;
    while (at < size() && get(at).tie() == Tie.NONE && get(at).mark() != Mark.HARD) {
      at++;
    }
    return at < size() && get(at).tie() == Tie.OR ? at : i;
  }

  private static int endOfTie(LayRange sentence, int at) {
    return Math.max(
        sentence.endAt(Words.TURNS, at),
        Math.max(sentence.endAt(Words.ADDITIONS, at), sentence.endAt(Words.ALTERNATIVES, at)));
  }

  private static Tie tie(LayRange sentence, int at) {
    if (sentence.isAt(Words.TURNS, at)) {
      return Tie.TURN;
    }
    return sentence.isAt(Words.ADDITIONS, at) ? Tie.AND : Tie.OR;
  }
}

package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayRange.Found;
import factleaf.language.LayTokens.Mark;
import factleaf.language.LayWords.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the clauses of a sentence do together, where none of them sends to help. */
record LayTogether(LayRange sentence, List<LayClause> clauses) {
  List<LayClause> read() {
    return has(Kind.HELPS)
        ? List.copyOf(clauses)
        : Stream.concat(clauses.stream().map(this::goingOn), withoutHelp()).toList();
  }

  /**
   * Going on turns a warning round where something is wrong: "keep taking it if you get a rash".
   */
  private LayClause goingOn(LayClause clause) {
    boolean soothed = has(Kind.REASSURES) || has(Kind.SOOTHES);
    boolean wrong = soothed || sentence.find(Words.TROUBLES).filter(this::isTrouble).isPresent();
    return clause.kind() == Kind.INSTRUCTS && wrong && goesOn(clause)
        ? new LayClause(Kind.INSTRUCTS, true, clause.start(), clause.end())
        : clause;
  }

  /** Whether a condition, which ends at the next mark, is none in which going on is right. */
  private boolean isTrouble(Found condition) {
    int end = condition.to();
    while (end < sentence.to() && sentence.tokens().mark(end) == Mark.NONE) {
      end++;
    }
    return !sentence.part(condition.to(), end).has(Words.WELLNESS);
  }

  private boolean goesOn(LayClause clause) {
    LayTokens tokens = sentence.tokens();
    return IntStream.range(sentence.from(), sentence.to())
        .filter(at -> tokens.start(at) >= clause.start() && tokens.end(at) <= clause.end())
        .anyMatch(at -> sentence.isAt(Words.CONTINUATIONS, at) || isAll(clause, at));
  }

  /** Whether words that may go on with something else end the clause. */
  private boolean isAll(LayClause clause, int at) {
    int end = sentence.endAt(Words.GOINGS_ON, at);
    return end >= 0 && sentence.tokens().end(end - 1) == clause.end();
  }

  /** Something to do in the place of help: "lie down instead of calling us". */
  private Stream<LayClause> withoutHelp() {
    return sentence
        .find(Words.WITHOUT_HELP)
        .filter(found -> !sentence.isNegated(found.from()))
        .map(found -> sentence.doing(Kind.DETERS, true, found.from(), found.to()))
        .stream();
  }

  private boolean has(Kind kind) {
    return clauses.stream().anyMatch(clause -> clause.kind() == kind);
  }
}

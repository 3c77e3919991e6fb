package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayWords.Words;

/**
 * What a condition behind a clause makes of it.
 *
 * @param clause the clause without the condition
 * @param whole the clause with it
 */
record LayBehind(LayRange clause, LayRange whole) {
  LayClause read(LayClause read) {
    return switch (read.kind()) {
      case HELPS -> whole.isRest(Words.LEISURE, clause.to()) ? read.as(Kind.DETERS, true) : read;
      case FORBIDS, DETERS -> read;
      default -> left(read);
    };
  }

  /** What is left to the reader, "for as long as you like", is permitted. */
  private LayClause left(LayClause read) {
    int end = clause.to();
    boolean risky = whole.isAt(Words.RISK_PERMITS, end);
    boolean left = risky || whole.isRest(Words.LEISURE, end) || whole.isRest(Words.WISHES, end);
    return left ? read.as(Kind.PERMITS, risky || read.risky()) : suggested(read);
  }

  /** What is better so is a request: "it works better if you chew it". */
  private LayClause suggested(LayClause read) {
    int condition = whole.endAt(Words.CONDITIONS, clause.to());
    boolean better = condition >= 0 && !read.isUnfit() && clause.has(Words.BETTER);
    int you = better ? whole.skip(condition) : -1;
    boolean asks =
        better
            && whole.isAt(Words.SUBJECTS, you)
            && (whole.isAt(Words.RISKS, you + 1) || whole.isAt(Words.ACTS, you + 1));
    boolean risky = asks && whole.isAt(Words.RISKS, you + 1);
    return asks ? read.as(Kind.INSTRUCTS, risky) : read;
  }
}
